using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Messages;

namespace SalesDashboard.Actions.Messages;

/// <summary>The caller has read what another employee wrote: the unread count goes to zero on all the caller's screens.</summary>
public sealed class ReadMessages(SalesDb db)
{
    private const int Tries = 10;

    public async Task ExecuteAsync(long withEmployeeId, Caller caller, CancellationToken ct)
    {
        if (caller.EmployeeId is not { } reader || reader == withEmployeeId)
        {
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryAsync(new Conversation(reader, withEmployeeId), reader, caller, ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // A message arrived at the same moment.
            }
        }
    }

    private async Task TryAsync(Conversation pair, long reader, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var conversation = await context.Conversations.SingleOrDefaultAsync(known => known.FirstId == pair.FirstId && known.SecondId == pair.SecondId, ct);
        if (conversation?.ReadBy(reader) == true)
        {
            await context.SaveChangesAsync(ct);
        }
    }
}
