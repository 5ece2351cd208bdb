using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>
/// What changed since a meeting (AHEAD-12), from the journal and the revisions of plans. Each deal is told once for each
/// kind, by its state now: what was won and recalled again is no won deal.
/// </summary>
public sealed class MeetingChanges(SalesDb db, LiveEngine engine)
{
    /// <param name="since">UTC.</param>
    /// <param name="meetingId">The meeting that began then; null = none.</param>
    public async Task<IReadOnlyList<MeetingChange>> SinceAsync(DateTime since, long? meetingId, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var journal = await context.DealChangesSinceAsync(since, meetingId, ct);
        var slips = await context.SlipsAsync([.. journal.Where(change => change.IsSlip).Select(change => change.DealId)], ct);
        var plans = await context.PlanRevisions.AsNoTracking()
            .Where(revision => revision.At > since)
            .OrderBy(revision => revision.At)
            .Select(revision => new PlanStep(revision.Plan.EmployeeId, revision.Plan.Month.ToString(), revision.From ?? 0, revision.To, revision.Author, revision.Reason))
            .ToListAsync(ct);
        return engine.Read(book => Told(book, caller.Scope, since, journal, slips, plans));
    }

    private static List<MeetingChange> Told(
        SalesBook book, SalesScope scope, DateTime since, IReadOnlyList<DealChange> journal, IReadOnlyDictionary<long, int> slips, List<PlanStep> plans)
    {
        var byDeal = journal.ToLookup(change => change.DealId);
        var deals = byDeal.Select(group => book.Deals.GetValueOrDefault(group.Key)).OfType<DealSnapshot>().Where(deal => book.Organization.Covers(scope, deal.OwnerId));
        var told = deals.SelectMany(deal => OfDeal(book, deal, book.DateOf(since), [.. byDeal[deal.Id]], slips.GetValueOrDefault(deal.Id))).ToList();
        told.AddRange(new DealFilter { IsStuck = true }.In(book, scope).Select(deal => Of(
            book, MeetingChangeKind.Stuck, deal, StageOf(book, deal.StageId)?.Name, book.Today.DayNumber - book.DateOf(deal.StageEnteredAt).DayNumber)));
        told.AddRange(plans.Where(step => step.From != step.To).Select(step => new MeetingChange(
            MeetingChangeKind.PlanChanged, step.EmployeeId, NameOf(book, step.EmployeeId), null, step.Month, "", step.To - step.From, $"{step.Author}{(step.Reason is null ? "" : ": " + step.Reason)}")));
        return [.. told.OrderBy(change => change.Kind).ThenByDescending(change => Math.Abs(change.Sum)).ThenBy(change => change.DealId)];
    }

    private static IEnumerable<MeetingChange> OfDeal(SalesBook book, DealSnapshot deal, DateOnly since, List<DealChange> changes, int slips)
    {
        var kinds = changes.Select(change => change.Of("Kind")).OfType<(string? Before, string? After)>().ToList();
        if (kinds.Exists(kind => kind.After == deal.Kind.ToString() && kind.Before != kind.After))
        {
            switch (deal.Kind)
            {
                // A deal that was closed long ago may have been imported only now.
                case StageKind.Won or StageKind.Lost when deal.ClosedOn < since:
                    break;
                case StageKind.Won:
                    yield return Of(book, MeetingChangeKind.Won, deal, null);
                    break;
                case StageKind.Lost:
                    yield return Of(book, MeetingChangeKind.Lost, deal, ReasonOf(book, deal)) with { Reason = ReasonNameOf(book, deal) };
                    break;
                case StageKind.Open when kinds.Exists(kind => kind.Before is not null && kind.Before != nameof(StageKind.Open)):
                    yield return Of(book, MeetingChangeKind.Recalled, deal, changes.FindLast(change => change.Of("Kind") is not null)?.Reason);
                    break;
            }
        }

        if (deal.Kind == StageKind.Open && changes.Exists(change => change.IsSlip))
        {
            yield return Of(book, MeetingChangeKind.Slipped, deal, SlipText(changes), slips);
        }

        if (deal.Kind == StageKind.Open && changes.Select(change => Regression(book, change)).LastOrDefault(step => step is not null) is { } back)
        {
            yield return Of(book, MeetingChangeKind.Regressed, deal, back);
        }
    }

    /// <summary>"Offer → New" where a deal went back to an earlier open stage of its pipeline.</summary>
    private static string? Regression(SalesBook book, DealChange change)
    {
        if (change.Of("StageId") is not ({ } before, { } after) || StageOf(book, before) is not { } from || StageOf(book, after) is not { } to)
        {
            return null;
        }

        var isBack = from.Kind == StageKind.Open && to.Kind == StageKind.Open && from.PipelineId == to.PipelineId && to.Order < from.Order;
        return isBack ? $"{from.Name} → {to.Name}" : null;
    }

    private static string SlipText(List<DealChange> changes)
    {
        var days = changes.Where(change => change.IsSlip).Select(change => change.Of("ExpectedCloseOn")).OfType<(string? Before, string? After)>().ToList();
        return $"{days[0].Before} → {days[^1].After}";
    }

    private static MeetingChange Of(SalesBook book, MeetingChangeKind kind, DealSnapshot deal, string? detail, int count = 0) => new(
        kind,
        deal.OwnerId,
        NameOf(book, deal.OwnerId),
        deal.Id,
        deal.Title,
        deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name ?? "" : "",
        book.Worth(deal),
        detail,
        count);

    private static string? ReasonOf(SalesBook book, DealSnapshot deal)
    {
        var reason = ReasonNameOf(book, deal);
        return (reason, deal.LostComment) switch
        {
            (null, var comment) => comment,
            (_, null) => reason,
            _ => $"{reason}: {deal.LostComment}",
        };
    }

    private static string? ReasonNameOf(SalesBook book, DealSnapshot deal) =>
        deal.LostReasonId is { } id ? book.Catalog.LostReasons.GetValueOrDefault(id)?.Name : null;

    private static StageSnapshot? StageOf(SalesBook book, string id) => StageOf(book, long.Parse(id, CultureInfo.InvariantCulture));

    private static StageSnapshot? StageOf(SalesBook book, long id) => book.Catalog.Stages.GetValueOrDefault(id);

    private static string NameOf(SalesBook book, long employeeId) => book.Organization.Employees.GetValueOrDefault(employeeId)?.Name ?? "";

    private sealed record PlanStep(long EmployeeId, string Month, decimal From, decimal To, string Author, string? Reason);
}
