using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Data.Configurations;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(message => message.Body).HasMaxLength(Message.LongestBody);
        builder.Property(message => message.SendKey).HasMaxLength(Lengths.ExternalId);
        builder.HasIndex(message => new { message.FromId, message.SendKey }).IsUnique();
        builder.HasIndex(message => new { message.ConversationId, message.Id });
        builder.HasOne(message => message.Conversation).WithMany().HasForeignKey(message => message.ConversationId);
        builder.HasOne<Employee>().WithMany().HasForeignKey(message => message.FromId);
        builder.HasOne<Deal>().WithMany().HasForeignKey(message => message.DealId);
        builder.HasOne<Client>().WithMany().HasForeignKey(message => message.ClientId);
    }
}
