using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Api;

/// <summary>What was answered to calls with an idempotency key, in the database, so that any server can repeat it.</summary>
public sealed class OperationAnswers(SalesDb db, TimeProvider time)
{
    private static readonly Caller s_caller = Caller.System("idempotency");

    /// <param name="BodyHash">Of the first call with the key.</param>
    /// <param name="Answer">Null where the effect is stored but its answer is not.</param>
    public sealed record Known(string BodyHash, ApiAnswer? Answer);

    public async Task<Known?> FindAsync(Operation operation, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var record = await context.Operations.AsNoTracking()
            .SingleOrDefaultAsync(record => record.Owner == operation.Owner && record.Key == operation.Key, ct);
        return record is null
            ? null
            : new Known(record.BodyHash, record is { Status: { } status, Answer: { } json } ? new ApiAnswer(status, json) : null);
    }

    /// <summary>Adds the answer to the key that the save gate stored, or stores both where nothing was saved.</summary>
    public async Task StoreAsync(Operation operation, ApiAnswer answer, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_caller, ct);
        var record = await context.Operations.SingleOrDefaultAsync(record => record.Owner == operation.Owner && record.Key == operation.Key, ct);
        if (record is null)
        {
            record = new OperationRecord
            {
                Owner = operation.Owner,
                Key = operation.Key,
                BodyHash = operation.BodyHash,
                At = time.GetUtcNow().UtcDateTime,
                FirstSequence = 0,
                LastSequence = -1,
            };
            context.Operations.Add(record);
        }

        record.Complete(answer.Status, answer.Json);
        await context.SaveChangesAsync(ct);
    }
}
