using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Configurations;

internal sealed class TunnelRuleConfiguration : IEntityTypeConfiguration<TunnelRule>
{
    public void Configure(EntityTypeBuilder<TunnelRule> builder)
    {
        builder.Property(rule => rule.Name).HasMaxLength(Lengths.Name);
        builder.Property(rule => rule.Source).HasMaxLength(Lengths.Name);
        builder.Property(rule => rule.Segment).HasMaxLength(Lengths.Name);
        builder.Property(rule => rule.Subject).HasMaxLength(Lengths.Title);
        builder.HasOne<Pipeline>().WithMany().HasForeignKey(rule => rule.PipelineId);
        builder.HasOne<Stage>().WithMany().HasForeignKey(rule => rule.StageId);
        builder.HasOne<Pipeline>().WithMany().HasForeignKey(rule => rule.TargetPipelineId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(rule => rule.TargetEmployeeId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(rule => rule.AuthorId);
    }
}
