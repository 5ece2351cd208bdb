using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Data.Configurations;

internal sealed class WaitingLeadConfiguration : IEntityTypeConfiguration<WaitingLead>
{
    public void Configure(EntityTypeBuilder<WaitingLead> builder)
    {
        builder.Property(lead => lead.Source).HasMaxLength(Lengths.Name);
        builder.HasIndex(lead => new { lead.PipelineId, lead.ClientId }).IsUnique();
        builder.HasOne(lead => lead.Pipeline).WithMany().HasForeignKey(lead => lead.PipelineId);
        builder.HasOne(lead => lead.Client).WithMany().HasForeignKey(lead => lead.ClientId);
    }
}
