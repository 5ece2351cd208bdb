using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Automation;

namespace SalesDashboard.Data.Configurations;

internal sealed class TunnelRunConfiguration : IEntityTypeConfiguration<TunnelRun>
{
    public void Configure(EntityTypeBuilder<TunnelRun> builder)
    {
        builder.Property(run => run.Chain).HasMaxLength(Lengths.Text);
        builder.HasIndex(run => new { run.RuleId, run.Sequence }).IsUnique();
        builder.HasIndex(run => run.MadeDealId);
        builder.HasOne(run => run.Rule).WithMany().HasForeignKey(run => run.RuleId);
    }
}
