using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Book;

/// <summary>
/// Books one record into the totals of a path, or takes it out again (<c>sign</c> -1). The rule which month and measure a
/// deal, an invoice or a plan belongs to stands here alone. Source: decisions D6 and D8.
/// </summary>
internal sealed class Posting(AccountingMode mode, CurrencyRates rates)
{
    /// <summary>True where both states of a deal are booked in the same way: only its card differs.</summary>
    public static bool IsSame(DealSnapshot before, DealSnapshot after) =>
        before.OwnerId == after.OwnerId && before.StageId == after.StageId && before.Kind == after.Kind
        && before.Amount == after.Amount && before.Currency == after.Currency
        && before.ClosedOn == after.ClosedOn && before.ExpectedCloseOn == after.ExpectedCloseOn;

    public void Post(ReadOnlySpan<Totals> path, DealSnapshot deal, int sign)
    {
        var value = Value(deal);
        var sum = sign * (value ?? 0);
        var unknown = value is null ? sign : 0;
        foreach (var totals in path)
        {
            totals.AddToStage(deal.StageId, sign, sum);
        }

        switch (deal.Kind)
        {
            case StageKind.Open:
                PostOpen(path, deal, sign, sum, unknown);
                break;
            case StageKind.Won when deal.ClosedOn is { } day && mode == AccountingMode.Deals:
                PostFact(path, day, sign, sum, unknown);
                break;
            case StageKind.Lost when deal.ClosedOn is { } day:
                PostLost(path, Month.Of(day), sign);
                break;
        }
    }

    /// <summary>An invoice belongs to the month of its due date: the paid part is fact, the rest is expected.</summary>
    public void Post(ReadOnlySpan<Totals> path, InvoiceSnapshot invoice, int sign)
    {
        if (mode != AccountingMode.Invoices)
        {
            return;
        }

        var paid = rates.Convert(invoice.Paid, invoice.Currency, invoice.DueOn);
        var open = rates.Convert(Math.Max(0, invoice.Amount - invoice.Paid), invoice.Currency, invoice.DueOn);
        var unknown = paid is null || open is null ? sign : 0;
        if (invoice.Paid != 0)
        {
            PostFact(path, invoice.DueOn, sign, sign * (paid ?? 0), unknown);
        }

        if (invoice.Amount > invoice.Paid)
        {
            PostExpected(path, Month.Of(invoice.DueOn), sign, sign * (open ?? 0), invoice.Paid == 0 ? unknown : 0);
        }
    }

    public void Post(ReadOnlySpan<Totals> path, PlanSnapshot plan, int sign)
    {
        var value = Value(plan);
        foreach (var totals in path)
        {
            var month = totals.Of(plan.Month);
            month.Plan += sign * (value ?? 0);
            month.WithoutRate += value is null ? sign : 0;
        }
    }

    /// <summary>An open deal is worth what the newest rate says, a closed one what the rate of its closing date said.</summary>
    public decimal? Value(DealSnapshot deal) => rates.Convert(deal.Amount ?? 0, deal.Currency, deal.ClosedOn ?? DateOnly.MaxValue);

    public decimal? Value(PlanSnapshot plan) => rates.Convert(plan.Amount, plan.Currency, plan.Month.FirstDay);

    private static void PostFact(ReadOnlySpan<Totals> path, DateOnly day, int sign, decimal sum, int unknown)
    {
        var closed = Month.Of(day);
        foreach (var totals in path)
        {
            var month = totals.Of(closed);
            month.Fact += sum;
            month.FactCount += sign;
            month.WithoutRate += unknown;
            totals.AddToDay(day, sum);
        }
    }

    private static void PostLost(ReadOnlySpan<Totals> path, Month closed, int sign)
    {
        foreach (var totals in path)
        {
            totals.Of(closed).LostCount += sign;
        }
    }

    private static void PostExpected(ReadOnlySpan<Totals> path, Month due, int sign, decimal sum, int unknown)
    {
        foreach (var totals in path)
        {
            var month = totals.Of(due);
            month.Expected += sum;
            month.ExpectedCount += sign;
            month.WithoutRate += unknown;
        }
    }

    /// <summary>A missing rate of an open deal is told once, with the open deals, not with the expected ones again.</summary>
    private void PostOpen(ReadOnlySpan<Totals> path, DealSnapshot deal, int sign, decimal sum, int unknown)
    {
        foreach (var totals in path)
        {
            totals.OpenCount += sign;
            totals.OpenSum += sum;
            totals.OpenWithoutRate += unknown;
        }

        if (mode == AccountingMode.Deals && deal.ExpectedCloseOn is { } day)
        {
            PostExpected(path, Month.Of(day), sign, sum, 0);
        }
    }
}
