using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> builder)
    {
        builder.HasOne<City>().WithMany().HasForeignKey(day => day.CityId);
        builder.HasIndex(day => new { day.CityId, day.Date }).IsUnique().HasFilter("CityId IS NOT NULL");

        // The company has one entry a day too; null is not equal to null in the index above.
        builder.HasIndex(day => day.Date).IsUnique().HasFilter("CityId IS NULL");
    }
}
