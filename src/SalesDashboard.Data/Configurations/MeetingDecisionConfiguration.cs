using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Meetings;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class MeetingDecisionConfiguration : IEntityTypeConfiguration<MeetingDecision>
{
    public void Configure(EntityTypeBuilder<MeetingDecision> builder)
    {
        builder.Property(decision => decision.Text).HasMaxLength(Lengths.Text);
        builder.HasOne<Employee>().WithMany().HasForeignKey(decision => decision.OwnerId);
        builder.HasOne<Deal>().WithMany().HasForeignKey(decision => decision.DealId);
    }
}
