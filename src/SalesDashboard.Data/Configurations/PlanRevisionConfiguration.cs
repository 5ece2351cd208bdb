using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Plans;

namespace SalesDashboard.Data.Configurations;

internal sealed class PlanRevisionConfiguration : IEntityTypeConfiguration<PlanRevision>
{
    public void Configure(EntityTypeBuilder<PlanRevision> builder)
    {
        builder.Property(revision => revision.Author).HasMaxLength(Lengths.Name);
        builder.Property(revision => revision.Reason).HasMaxLength(Lengths.Text);
    }
}
