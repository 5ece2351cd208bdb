using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Configurations;

internal sealed class StageConfiguration : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> builder)
    {
        builder.Property(stage => stage.Name).HasMaxLength(Lengths.Name);
        builder.Property(stage => stage.Color).HasMaxLength(Lengths.Code);
        builder.HasIndex(stage => new { stage.PipelineId, stage.Name }).IsUnique();
    }
}
