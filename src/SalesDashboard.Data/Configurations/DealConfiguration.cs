using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;

namespace SalesDashboard.Data.Configurations;

internal sealed class DealConfiguration : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> builder)
    {
        builder.Property(deal => deal.Title).HasMaxLength(Lengths.Title);
        builder.Property(deal => deal.Currency).HasMaxLength(Currency.CodeLength);
        builder.Property(deal => deal.Source).HasMaxLength(Lengths.Name);
        builder.Property(deal => deal.LostComment).HasMaxLength(Lengths.Text);
        builder.Property(deal => deal.Rank).HasMaxLength(Rank.MaxLength);
        builder.Ignore(deal => deal.IsClosed);
        builder.HasIndex(deal => new { deal.StageId, deal.Rank }).IsUnique();
        builder.HasIndex(deal => deal.ClosedOn);
        builder.HasIndex(deal => deal.ExpectedCloseOn);
        builder.HasOne(deal => deal.Client).WithMany().HasForeignKey(deal => deal.ClientId);
        builder.HasOne(deal => deal.Pipeline).WithMany().HasForeignKey(deal => deal.PipelineId);
        builder.HasOne(deal => deal.Stage).WithMany().HasForeignKey(deal => deal.StageId);
        builder.HasOne(deal => deal.Owner).WithMany().HasForeignKey(deal => deal.OwnerId);
        builder.HasOne(deal => deal.Product).WithMany().HasForeignKey(deal => deal.ProductId);
        builder.HasOne(deal => deal.LostReason).WithMany().HasForeignKey(deal => deal.LostReasonId);
    }
}
