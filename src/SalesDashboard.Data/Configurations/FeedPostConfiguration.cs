using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Feed;

namespace SalesDashboard.Data.Configurations;

internal sealed class FeedPostConfiguration : IEntityTypeConfiguration<FeedPost>
{
    public void Configure(EntityTypeBuilder<FeedPost> builder)
    {
        builder.Property(post => post.Title).HasMaxLength(Lengths.Title);
        builder.HasOne(post => post.Author).WithMany().HasForeignKey(post => post.AuthorId);
        builder.HasMany(post => post.Recipients).WithOne(recipient => recipient.Post).HasForeignKey(recipient => recipient.PostId);
    }
}
