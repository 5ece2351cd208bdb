using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Configurations;

internal sealed class PipelineMemberConfiguration : IEntityTypeConfiguration<PipelineMember>
{
    public void Configure(EntityTypeBuilder<PipelineMember> builder)
    {
        builder.HasIndex(member => new { member.PipelineId, member.EmployeeId }).IsUnique();
        builder.HasOne(member => member.Employee).WithMany().HasForeignKey(member => member.EmployeeId);
    }
}
