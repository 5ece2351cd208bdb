using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Book;

/// <summary>
/// Books one record into totals, or takes it out again (<c>sign</c> -1). The rule which month and measure a deal, an
/// invoice or a plan belongs to stands here alone. Source: decisions D6 and D8.
/// </summary>
internal sealed class Posting(AccountingMode mode, CurrencyRates rates)
{
    public void Post(Totals totals, DealSnapshot deal, int sign)
    {
        var value = rates.Convert(deal.Amount ?? 0, deal.Currency, deal.ClosedOn ?? DateOnly.MaxValue);
        var sum = sign * (value ?? 0);
        var unknown = value is null ? sign : 0;
        totals.AddToStage(deal.StageId, sign, sum);
        switch (deal.Kind)
        {
            case StageKind.Open:
                PostOpen(totals, deal, sign, sum, unknown);
                break;
            case StageKind.Won when deal.ClosedOn is { } day && mode == AccountingMode.Deals:
                PostFact(totals, day, sign, sum, unknown);
                break;
            case StageKind.Lost when deal.ClosedOn is { } day:
                totals.Of(Month.Of(day)).LostCount += sign;
                break;
        }
    }

    /// <summary>An invoice belongs to the month of its due date: the paid part is fact, the rest is expected.</summary>
    public void Post(Totals totals, InvoiceSnapshot invoice, int sign)
    {
        if (mode != AccountingMode.Invoices)
        {
            return;
        }

        var paid = rates.Convert(invoice.Paid, invoice.Currency, invoice.DueOn);
        var open = rates.Convert(Math.Max(0, invoice.Amount - invoice.Paid), invoice.Currency, invoice.DueOn);
        var isUnknown = paid is null || open is null;
        if (invoice.Paid != 0)
        {
            PostFact(totals, invoice.DueOn, sign, sign * (paid ?? 0), isUnknown ? sign : 0);
        }

        if (invoice.Amount > invoice.Paid)
        {
            var month = totals.Of(Month.Of(invoice.DueOn));
            month.Expected += sign * (open ?? 0);
            month.ExpectedCount += sign;
            month.WithoutRate += isUnknown && invoice.Paid == 0 ? sign : 0;
        }
    }

    public decimal Post(Totals totals, PlanSnapshot plan, int sign)
    {
        var value = Value(plan);
        var month = totals.Of(plan.Month);
        month.Plan += sign * (value ?? 0);
        month.WithoutRate += value is null ? sign : 0;
        return value ?? 0;
    }

    public decimal? Value(PlanSnapshot plan) => rates.Convert(plan.Amount, plan.Currency, plan.Month.FirstDay);

    private static void PostFact(Totals totals, DateOnly day, int sign, decimal sum, int unknown)
    {
        var month = totals.Of(Month.Of(day));
        month.Fact += sum;
        month.FactCount += sign;
        month.WithoutRate += unknown;
        totals.AddToDay(day, sum);
    }

    private void PostOpen(Totals totals, DealSnapshot deal, int sign, decimal sum, int unknown)
    {
        totals.OpenCount += sign;
        totals.OpenSum += sum;
        totals.OpenWithoutRate += unknown;
        if (mode == AccountingMode.Deals && deal.ExpectedCloseOn is { } day)
        {
            var month = totals.Of(Month.Of(day));
            month.Expected += sum;
            month.ExpectedCount += sign;
        }
    }
}
