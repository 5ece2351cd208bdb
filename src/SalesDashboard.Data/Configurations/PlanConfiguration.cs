using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Data.Configurations;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(plan => plan.Currency).HasMaxLength(Currency.CodeLength);
        builder.HasIndex(plan => new { plan.EmployeeId, plan.Month }).IsUnique();
        builder.HasIndex(plan => plan.Month);
        builder.HasOne(plan => plan.Employee).WithMany().HasForeignKey(plan => plan.EmployeeId);
        builder.HasMany(plan => plan.Revisions).WithOne(revision => revision.Plan).HasForeignKey(revision => revision.PlanId);
    }
}
