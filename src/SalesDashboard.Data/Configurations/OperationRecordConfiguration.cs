using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Data.Journal;

namespace SalesDashboard.Data.Configurations;

internal sealed class OperationRecordConfiguration : IEntityTypeConfiguration<OperationRecord>
{
    public void Configure(EntityTypeBuilder<OperationRecord> builder)
    {
        builder.Property(operation => operation.Owner).HasMaxLength(Lengths.Name);
        builder.Property(operation => operation.Key).HasMaxLength(Lengths.ExternalId);
        builder.Property(operation => operation.BodyHash).HasMaxLength(Lengths.Sha256Hex);
        builder.HasIndex(operation => new { operation.Owner, operation.Key }).IsUnique();
        builder.HasIndex(operation => operation.At);
    }
}
