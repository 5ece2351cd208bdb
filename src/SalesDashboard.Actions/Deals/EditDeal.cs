using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Deals;

/// <summary>
/// Corrects what is known of a deal: title, amount, expected closing, client and how long the client asked to wait. The
/// version that the caller saw decides. The figures of a closed deal are history: they change with the right to recall only.
/// </summary>
public sealed class EditDeal(SalesDb db, BusinessClock clock)
{
    private const int Decimals = 4;
    private const decimal TooMuch = 100_000_000_000_000m;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>All values as they shall be; one that is not to change is sent as it was.</summary>
    /// <param name="Amount">In the deal's currency; null = not known.</param>
    public sealed record Request(long DealId, int Version, string Title, decimal? Amount, DateOnly? ExpectedCloseOn, long? ClientId, DateOnly? WaitingUntil);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (Unfit(request) is { } unfit)
        {
            return unfit;
        }

        try
        {
            return await TryAsync(request, caller, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(request.DealId, caller, ct);
        }
    }

    private static Outcome? Unfit(Request request)
    {
        if (string.IsNullOrWhiteSpace(request.Title) || request.Title.Trim().Length > Lengths.Title || request.Title.Any(char.IsControl))
        {
            return new BadTitle();
        }

        if (request.Amount is { } amount && (amount is < 0 or >= TooMuch || decimal.Round(amount, Decimals) != amount))
        {
            return new BadAmount(amount);
        }

        DateOnly?[] days = [request.ExpectedCloseOn, request.WaitingUntil];
        return days.FirstOrDefault(day => day is { Year: < FirstYear or >= LastYear }) is { } wrong ? new BadDay(wrong) : null;
    }

    private async Task<Outcome> TryAsync(Request request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Deals.Include(deal => deal.Client).SingleOrDefaultAsync(deal => deal.Id == request.DealId, ct) is not { } deal)
        {
            return new NotFound();
        }

        if (!DealRights.MayEdit(caller, deal.OwnerId))
        {
            return new Denied();
        }

        if (deal.IsClosed && !caller.Has(RoleRights.Recall))
        {
            return new Closed();
        }

        if (deal.Version != request.Version)
        {
            return await ConflictAsync(deal.Id, caller, ct);
        }

        if (request.ClientId != deal.ClientId)
        {
            var client = request.ClientId is { } id ? await context.Clients.SingleOrDefaultAsync(client => client.Id == id, ct) : null;
            if (client?.Id != request.ClientId)
            {
                return new UnknownClient();
            }

            deal.SellTo(client);
        }

        deal.Describe(request.Title.Trim(), request.Amount, deal.Currency, deal.Source, request.ExpectedCloseOn);
        deal.WaitUntil(request.WaitingUntil);
        await context.SaveChangesAsync(ct);
        return new Saved(DealSnapshot.From(deal));
    }

    private async Task<Outcome> ConflictAsync(long dealId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Deals.AsNoTracking().SingleOrDefaultAsync(deal => deal.Id == dealId, ct) is not { } current)
        {
            return new NotFound();
        }

        var last = await context.LastChangeAsync(nameof(Deal), dealId, ct);
        return new Conflict(DealSnapshot.From(current), last?.Actor ?? "", last?.At ?? clock.UtcNow);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved(DealSnapshot Deal) : Outcome;

    /// <summary>The deal is not as the caller saw it: how it is now, who changed it and when (UTC).</summary>
    public sealed record Conflict(DealSnapshot Current, string ChangedBy, DateTime ChangedAt) : Outcome;

    /// <summary>Empty, longer than <see cref="Lengths.Title"/> characters, or with control characters.</summary>
    public sealed record BadTitle : Outcome;

    /// <summary>Negative, too large or with more than four decimals.</summary>
    public sealed record BadAmount(decimal Amount) : Outcome;

    public sealed record BadDay(DateOnly Day) : Outcome;

    /// <summary>No such client in the caller's scope.</summary>
    public sealed record UnknownClient : Outcome;

    /// <summary>The deal is closed and the caller may not recall deals.</summary>
    public sealed record Closed : Outcome;

    public sealed record Denied : Outcome;

    /// <summary>No such deal in the caller's scope.</summary>
    public sealed record NotFound : Outcome;
}
