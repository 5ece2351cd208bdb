using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Meetings;

/// <summary>The figures of a meeting about a scope: those of the company page, and its cities by the same reader (AHEAD-2).</summary>
public sealed record MeetingSpec(SalesScope Scope) : ViewSpec<MeetingView>
{
    private CompanySpec Company => new(Scope, null);

    public override bool IsTouchedBy(in Effect effect, SalesBook book) => Company.IsTouchedBy(in effect, book);

    public override MeetingView Compute(SalesBook book, MeetingView? previous) => new(Company.Compute(book, previous?.Company), Cities(book));

    private ImmutableArray<MeetingCity> Cities(SalesBook book)
    {
        var month = Month.Of(book.Today);
        var rows = PlanFactReader.Read(book, Scope, new PlanFactQuery(new Period(month, month), Breakdown.City)).Rows;
        return [.. rows.Select(row => new MeetingCity(row.Key, row.Name, RegionOf(book, row.Key), row.Measures))];
    }

    private static string RegionOf(SalesBook book, string? key) =>
        long.TryParse(key, null, out var id) && book.Organization.Cities.TryGetValue(id, out var city)
            ? book.Organization.Regions.GetValueOrDefault(city.RegionId)?.Name ?? ""
            : "";
}
