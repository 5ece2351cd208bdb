using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Data.Configurations;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.Property(product => product.Name).HasMaxLength(Lengths.Name);
        builder.Property(product => product.Group).HasMaxLength(Lengths.Name);
        builder.Property(product => product.Currency).HasMaxLength(Currency.CodeLength);
        builder.HasIndex(product => product.Name);
    }
}
