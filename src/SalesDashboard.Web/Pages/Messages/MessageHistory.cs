using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Messages;

namespace SalesDashboard.Web.Pages.Messages;

/// <summary>
/// Reads what the caller and another employee wrote to each other. The pair is made from the caller, so that not even an
/// administrator reads what others write.
/// </summary>
public sealed class MessageHistory(SalesDb db)
{
    public const int PageSize = 40;

    /// <summary>A page of messages, the oldest first.</summary>
    /// <param name="before">Only older ones than this id; null = the newest.</param>
    public async Task<IReadOnlyList<MessageLine>> PageAsync(long withId, long? before, Caller caller, CancellationToken ct)
    {
        if (caller.EmployeeId is not { } self || self == withId)
        {
            return [];
        }

        var pair = new Conversation(self, withId);
        await using var context = await db.OpenAsync(caller, ct);
        var lines = await context.Messages.AsNoTracking()
            .Where(message => message.Conversation.FirstId == pair.FirstId && message.Conversation.SecondId == pair.SecondId)
            .Where(message => before == null || message.Id < before)
            .OrderByDescending(message => message.Id)
            .Take(PageSize)
            .Select(message => new MessageLine(
                message.Id,
                message.FromId == self,
                message.At,
                message.Body,
                message.DealId,
                context.Deals.Where(deal => deal.Id == message.DealId).Select(deal => deal.Title).FirstOrDefault(),
                message.ClientId,
                context.Clients.Where(client => client.Id == message.ClientId).Select(client => client.Name).FirstOrDefault()))
            .ToListAsync(ct);
        lines.Reverse();
        return lines;
    }
}

/// <param name="At">UTC.</param>
/// <param name="Deal">Its title; null where there is none or the reader may not see it.</param>
/// <param name="Client">Its name; likewise.</param>
public sealed record MessageLine(long Id, bool IsOwn, DateTime At, string Body, long? DealId, string? Deal, long? ClientId, string? Client);
