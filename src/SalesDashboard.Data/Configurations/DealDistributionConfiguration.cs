using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Configurations;

internal sealed class DealDistributionConfiguration : IEntityTypeConfiguration<DealDistribution>
{
    private static readonly JsonSerializerOptions s_json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public void Configure(EntityTypeBuilder<DealDistribution> builder)
    {
        builder.HasOne(distribution => distribution.Deal).WithMany().HasForeignKey(distribution => distribution.DealId);
        builder.Property(distribution => distribution.PassedOver).HasConversion(
            members => JsonSerializer.Serialize(members, s_json),
            text => JsonSerializer.Deserialize<List<PassedOver>>(text, s_json) ?? new List<PassedOver>(),

            // A row is written once; the same list is the only equal one.
            new ValueComparer<IReadOnlyList<PassedOver>>((left, right) => ReferenceEquals(left, right), members => members.Count));
    }
}
