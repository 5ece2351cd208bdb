using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Data.Configurations;

internal sealed class DealDocumentConfiguration : IEntityTypeConfiguration<DealDocument>
{
    public void Configure(EntityTypeBuilder<DealDocument> builder)
    {
        builder.Property(document => document.Name).HasMaxLength(Lengths.Name);
        builder.Property(document => document.Author).HasMaxLength(Lengths.Name);
        builder.HasOne(document => document.Deal).WithMany().HasForeignKey(document => document.DealId);
        builder.HasOne(document => document.Content).WithOne(content => content.Document).HasForeignKey<DocumentContent>(content => content.DocumentId);
    }
}
