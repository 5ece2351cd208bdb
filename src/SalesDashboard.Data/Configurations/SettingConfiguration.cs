using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Data.Configurations;

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.Property(setting => setting.Name).HasMaxLength(Lengths.Name);
        builder.Property(setting => setting.Value).HasMaxLength(Lengths.LongText);
        builder.HasIndex(setting => setting.Name).IsUnique();
    }
}
