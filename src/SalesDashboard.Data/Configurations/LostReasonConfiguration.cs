using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Configurations;

internal sealed class LostReasonConfiguration : IEntityTypeConfiguration<LostReason>
{
    public void Configure(EntityTypeBuilder<LostReason> builder)
    {
        builder.Property(reason => reason.Name).HasMaxLength(Lengths.Name);
        builder.Property(reason => reason.Clarifications).HasMaxLength(Lengths.LongText);
        builder.HasIndex(reason => reason.Name).IsUnique();
    }
}
