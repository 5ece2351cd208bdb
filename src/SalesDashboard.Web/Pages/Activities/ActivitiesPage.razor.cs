using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Activities;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Activities;

/// <summary>
/// Plan, fact, coefficient and statistics of a month by employee, department, city, region and company (CAB-6), as far as
/// the reader's scope goes. A person's row leads to the activities that make it.
/// </summary>
public sealed partial class ActivitiesPage
{
    [Parameter] public string? MonthText { get; set; }

    [SupplyParameterFromQuery(Name = "by")] public string? ByText { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private Format? Format { get; set; }

    private Month? MonthOfAddress => Month.TryParse(MonthText, out var month) ? month : null;

    private Breakdown By => Enum.TryParse<Breakdown>(ByText, ignoreCase: true, out var by) && ActivitySummarySpec.Choices.Contains(by) ? by : Breakdown.Manager;

    private string Title => View is { } view && Format is { } format ? Text["Activities.Title", format.Month(view.Month.FirstDay)] : "";

    protected override ViewSpec<ActivitySummaryView>? SpecFor(Caller caller) =>
        MonthText is not null && MonthOfAddress is null ? null : new ActivitySummarySpec(caller.Scope, MonthOfAddress, By);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is not null && View is null)
        {
            Navigation.NotFound();
        }
    }

    protected override void OnViewChanged(ActivitySummaryView? previous, ActivitySummaryView current)
    {
        if (Format is null || Format.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }
    }

    private static string AddressOf(Month? month, Breakdown by) =>
        $"activities{(month is { } shown ? $"/{shown}" : "")}?by={by.ToString().ToLowerInvariant()}";

    private static string PersonHref(ActivitySummaryRow row, ActivitySummaryView view)
    {
        var day = view.Month == Month.Of(view.AsOf) ? view.AsOf : view.Month.FirstDay;
        return string.Create(CultureInfo.InvariantCulture, $"people/{row.Key}/week/{Week.Of(day)}");
    }

    private string NameOf(ActivitySummaryRow row, ActivitySummaryView view) => row switch
    {
        { Key: null } => Text["Activities.None"],
        { Name.Length: > 0 } => row.Name,
        _ => Text["Activities.By." + view.By],
    };

    private string Sentence(ActivitySummaryView view, Format format)
    {
        var total = view.Figures.Total;
        return view.Figures.Coefficient.Percent is { } percent
            ? Text["Activities.Sentence", format.Number(total.Closed), format.Number(total.All), format.Percent(percent / 100), format.Number(view.Figures.Overdue)]
            : Text["Activities.NothingDue", format.Number(total.All)];
    }

    private RenderFragment Cells(Measures measures, ActivityFigures figures) => builder =>
    {
        if (Format is not { } format)
        {
            return;
        }

        (string Text, string? Class)[] cells =
        [
            (measures.Plan > 0 ? format.Money(measures.Plan) : Format.None, "wide-only"),
            (format.Money(measures.Fact), "wide-only"),
            (format.Percent(Format.Ratio(measures.Fact, measures.Plan)), null),
            (format.Percent(figures.Coefficient.Percent / 100), "key"),
            (Count(figures.Calls, format), "wide-only"),
            (Count(figures.Meetings, format), "wide-only"),
            (Count(figures.Demonstrations, format), "wide-only"),
            (Count(figures.Letters, format), "wide-only"),
            (Count(figures.Tasks, format), "wide-only"),
            (figures.Overdue > 0 ? $"! {format.Number(figures.Overdue)}" : "0", figures.Overdue > 0 ? "bad" : null),
            (format.Number(measures.OpenCount), "wide-only"),
        ];
        foreach (var (text, style) in cells)
        {
            builder.OpenElement(0, "td");
            builder.AddAttribute(1, "class", style);
            builder.AddContent(2, text);
            builder.CloseElement();
        }
    };

    private static string Count(ActivityCount count, Format format) =>
        count.All == 0 ? Format.None : $"{format.Number(count.All)}/{format.Number(count.Closed)}";
}
