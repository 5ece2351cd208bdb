using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class ConversationConfiguration : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.HasIndex(conversation => new { conversation.FirstId, conversation.SecondId }).IsUnique();
        builder.HasOne<Employee>().WithMany().HasForeignKey(conversation => conversation.FirstId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(conversation => conversation.SecondId);
    }
}
