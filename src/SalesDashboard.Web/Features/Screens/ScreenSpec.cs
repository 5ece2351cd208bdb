using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.PlanFacts;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>
/// What a wall screen shows: the running month of a scope. All screens with an equal spec share one view and one rendering
/// of it, which is why the language is part of it. Figures come from <see cref="PlanFactReader"/>, as on every page (AHEAD-2).
/// </summary>
/// <param name="Language">Two-letter code of a language of the product.</param>
public sealed record ScreenSpec(SalesScope Scope, string Language) : ViewSpec<SceneView>
{
    public const int MostLeaders = 6;
    public const int MostDeals = 8;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Cards)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override SceneView Compute(SalesBook book, SceneView? previous)
    {
        var month = Month.Of(book.Today);
        var figures = PlanFactReader.Read(book, Scope, new PlanFactQuery(new Period(month, month), Breakdown.Manager));
        var won = Won(book, month).ToList();
        var today = won.Where(deal => deal.ClosedOn == book.Today).ToList();
        var view = new SceneView(
            month,
            Place(book),
            book.Settings.Currency,
            book.ProgressOf(month),
            figures.Total,
            today.Count,
            today.Sum(book.Worth),
            [.. Leaders(book, figures)],
            [.. won.Take(MostDeals).Select(deal => Deal(book, deal))]);
        return view.Equals(previous) ? previous : view;
    }

    /// <summary>By percent of the own plan, which is fair to small plans (UI.md 2.6); people without a plan have no place.</summary>
    private static IEnumerable<SceneLeader> Leaders(SalesBook book, PlanFactView figures) => figures.Rows
        .Where(row => row is { Key: not null, Measures.Plan: > 0 })
        .OrderByDescending(row => row.Measures.Percent)
        .ThenByDescending(row => row.Measures.Fact)
        .ThenBy(row => row.Name, StringComparer.InvariantCulture)
        .Take(MostLeaders)
        .Select(row => new SceneLeader(long.Parse(row.Key ?? "", null), row.Name, CityOf(book, long.Parse(row.Key ?? "", null)), row.Measures));

    /// <summary>The newest first, back to the first day of the month before: older news is none. What is dated after today has not happened yet.</summary>
    private IEnumerable<DealSnapshot> Won(SalesBook book, Month month) => book.WonNewestFirst
        .SkipWhile(deal => deal.ClosedOn > book.Today)
        .TakeWhile(deal => deal.ClosedOn >= month.Add(-1).FirstDay)
        .Where(deal => book.Organization.Covers(Scope, deal.OwnerId));

    private static SceneDeal Deal(SalesBook book, DealSnapshot deal) => new(
        deal.Id,
        book.Organization.Employees.GetValueOrDefault(deal.OwnerId)?.Name ?? "",
        deal.ClientId is { } client ? book.Catalog.Clients.GetValueOrDefault(client)?.Name ?? deal.Title : deal.Title,
        deal.Amount,
        deal.Currency);

    private static string CityOf(SalesBook book, long employeeId) =>
        book.Organization.Cities.GetValueOrDefault(book.Organization.CityOf(employeeId))?.Name ?? "";

    /// <summary>The department at the top of a head's scope, where there is one; a part must not look like the whole.</summary>
    private string? Place(SalesBook book)
    {
        if (Scope is not SalesScope.Departments departments)
        {
            return Scope is SalesScope.Employee person ? book.Organization.Employees.GetValueOrDefault(person.Id)?.Name : null;
        }

        var tops = departments.Ids
            .Select(id => book.Organization.Departments.GetValueOrDefault(id))
            .Where(department => department is not null && !(department.ParentId is { } parent && departments.Ids.Contains(parent)))
            .Select(department => department?.Name);
        return string.Join(", ", tops);
    }
}
