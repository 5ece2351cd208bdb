using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Money;

namespace SalesDashboard.Data.Configurations;

internal sealed class CurrencyRateConfiguration : IEntityTypeConfiguration<CurrencyRate>
{
    public void Configure(EntityTypeBuilder<CurrencyRate> builder)
    {
        builder.Property(rate => rate.Currency).HasMaxLength(Currency.CodeLength);
        builder.Property(rate => rate.Rate).HasPrecision(18, 8);
        builder.HasIndex(rate => new { rate.Currency, rate.Date }).IsUnique();
    }
}
