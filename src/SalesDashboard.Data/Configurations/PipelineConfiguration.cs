using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Configurations;

internal sealed class PipelineConfiguration : IEntityTypeConfiguration<Pipeline>
{
    public void Configure(EntityTypeBuilder<Pipeline> builder)
    {
        builder.Property(pipeline => pipeline.Name).HasMaxLength(Lengths.Name);
        builder.Property(pipeline => pipeline.ChatLabel).HasMaxLength(Pipeline.ChatLabelLength);
        builder.Ignore(pipeline => pipeline.FirstOpenStage);
        builder.HasIndex(pipeline => pipeline.Name).IsUnique();

        // LENGTH and LEN differ by provider, LIKE does not: thirteen characters or more are refused (PIPE-16).
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_Pipelines_ChatLabel", $"ChatLabel NOT LIKE '{new string('_', Pipeline.ChatLabelLength + 1)}%'"));
        builder.HasMany(pipeline => pipeline.Stages).WithOne(stage => stage.Pipeline).HasForeignKey(stage => stage.PipelineId);
        builder.HasMany(pipeline => pipeline.Members).WithOne(member => member.Pipeline).HasForeignKey(member => member.PipelineId);
    }
}
