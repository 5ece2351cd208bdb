using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Access;

namespace SalesDashboard.Data.Configurations;

internal sealed class SessionSightingConfiguration : IEntityTypeConfiguration<SessionSighting>
{
    public void Configure(EntityTypeBuilder<SessionSighting> builder)
    {
        builder.HasKey(sighting => sighting.SessionId);
        builder.HasOne(sighting => sighting.Session).WithOne().HasForeignKey<SessionSighting>(sighting => sighting.SessionId);
    }
}
