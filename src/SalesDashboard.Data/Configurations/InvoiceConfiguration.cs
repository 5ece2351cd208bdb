using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Money;

namespace SalesDashboard.Data.Configurations;

internal sealed class InvoiceConfiguration : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.Property(invoice => invoice.Number).HasMaxLength(Lengths.Name);
        builder.Property(invoice => invoice.Currency).HasMaxLength(Currency.CodeLength);
        builder.HasIndex(invoice => invoice.DueOn);
        builder.HasOne(invoice => invoice.Client).WithMany().HasForeignKey(invoice => invoice.ClientId);
        builder.HasOne(invoice => invoice.Deal).WithMany().HasForeignKey(invoice => invoice.DealId);
        builder.HasOne(invoice => invoice.Employee).WithMany().HasForeignKey(invoice => invoice.EmployeeId);
        builder.HasMany(invoice => invoice.Payments).WithOne(payment => payment.Invoice).HasForeignKey(payment => payment.InvoiceId);
    }
}
