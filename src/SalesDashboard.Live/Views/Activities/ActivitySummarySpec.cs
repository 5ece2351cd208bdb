using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Live.Views.Activities;

/// <summary>Activities of a month by employee, department, city, region or company, beside plan and fact (CAB-6).</summary>
/// <param name="Month">Null = the current one; then the view moves on with the business date.</param>
/// <param name="By">People and places; products and the like have no activities.</param>
public sealed record ActivitySummarySpec(SalesScope Scope, Month? Month, Breakdown By) : ViewSpec<ActivitySummaryView>
{
    public static IReadOnlyList<Breakdown> Choices { get; } =
        [Breakdown.Company, Breakdown.Region, Breakdown.City, Breakdown.Department, Breakdown.Manager];

    /// <summary>A table of everybody; nobody waits for its second digit.</summary>
    public override TimeSpan Interval => TimeSpan.FromSeconds(1);

    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Everything)
        || (effect.Has(Touch.Figures | Touch.Activities)
            && (book.Organization.Covers(Scope, effect.OwnerBefore) || book.Organization.Covers(Scope, effect.OwnerAfter)));

    public override ActivitySummaryView Compute(SalesBook book, ActivitySummaryView? previous)
    {
        var month = Month ?? Domain.Calendar.Month.Of(book.Today);
        var plan = PlanFactReader.Read(book, Scope, new PlanFactQuery(new Period(month, month), By));
        var people = book.Organization.In(Scope).Select(employee => (employee.Id, Figures: ActivityFigures.Of(book, employee.Id, month.FirstDay, month.LastDay))).ToList();
        var byKey = people.SelectMany(person => KeysOf(book.Organization, person.Id).Select(key => (key, person.Figures))).ToLookup(pair => pair.key, pair => pair.Figures);
        var view = new ActivitySummaryView(
            book.Today,
            book.Settings.Currency,
            month,
            By,
            [.. plan.Rows.Select(row => new ActivitySummaryRow(row.Key, row.Name, row.Measures, ActivityFigures.Sum(byKey[row.Key ?? ""])))],
            plan.Total,
            ActivityFigures.Sum(people.Select(person => person.Figures)));
        return view.Equals(previous) ? previous : view;
    }

    /// <summary>The keys of the rows that hold an employee, as plan and fact name them; "" = none.</summary>
    private IEnumerable<string> KeysOf(Organization organization, long employeeId) => By switch
    {
        Breakdown.Company => ["company"],
        Breakdown.Region => [Key(organization.RegionOf(employeeId))],
        Breakdown.City => [Key(organization.CityOf(employeeId))],
        Breakdown.Department => organization.PathOf(employeeId).Where(node => node.Kind == NodeKind.Department).Select(node => Key(node.Id)),
        Breakdown.Manager => [Key(employeeId)],
        Breakdown.Month or Breakdown.Product or Breakdown.Segment or Breakdown.Client =>
            throw new InvalidOperationException($"Activities belong to people, not to a {By}; choose one of {nameof(Choices)}."),
    };

    private static string Key(long id) => id == Node.None ? "" : id.ToString(CultureInfo.InvariantCulture);
}
