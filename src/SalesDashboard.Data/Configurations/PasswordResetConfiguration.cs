using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Configurations;

internal sealed class PasswordResetConfiguration : IEntityTypeConfiguration<PasswordReset>
{
    public void Configure(EntityTypeBuilder<PasswordReset> builder)
    {
        builder.Property(reset => reset.Hash).HasMaxLength(Lengths.Sha256Hex);
        builder.HasIndex(reset => reset.Hash).IsUnique();
        builder.HasOne<SalesUser>().WithMany().HasForeignKey(reset => reset.UserId);
    }
}
