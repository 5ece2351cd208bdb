using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Configurations;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(session => session.Hash).HasMaxLength(Lengths.Sha256Hex);
        builder.Property(session => session.Address).HasMaxLength(Session.AddressLength);
        builder.Property(session => session.Browser).HasMaxLength(Session.BrowserLength);
        builder.Property(session => session.EndedBy).HasMaxLength(Lengths.Name);
        builder.HasIndex(session => new { session.UserId, session.EndedAt });
        builder.HasIndex(session => session.EndedAt);
        builder.HasOne<SalesUser>().WithMany().HasForeignKey(session => session.UserId);
    }
}
