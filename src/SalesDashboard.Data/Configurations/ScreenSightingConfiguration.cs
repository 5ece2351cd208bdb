using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Screens;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Data.Configurations;

internal sealed class ScreenSightingConfiguration : IEntityTypeConfiguration<ScreenSighting>
{
    public void Configure(EntityTypeBuilder<ScreenSighting> builder)
    {
        builder.HasKey(sighting => sighting.ScreenId);
        builder.Property(sighting => sighting.ScreenId).ValueGeneratedNever();
        builder.Property(sighting => sighting.Page).HasMaxLength(Lengths.Code);
        builder.HasOne<Screen>().WithMany().HasForeignKey(sighting => sighting.ScreenId);
    }
}
