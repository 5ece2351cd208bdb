using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Feed;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class FeedRecipientConfiguration : IEntityTypeConfiguration<FeedRecipient>
{
    public void Configure(EntityTypeBuilder<FeedRecipient> builder)
    {
        builder.HasKey(recipient => new { recipient.PostId, recipient.EmployeeId });
        builder.HasIndex(recipient => new { recipient.EmployeeId, recipient.PostId });
        builder.HasOne<Employee>().WithMany().HasForeignKey(recipient => recipient.EmployeeId);
    }
}
