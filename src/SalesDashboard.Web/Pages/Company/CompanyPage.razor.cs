using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Charts;
using SalesDashboard.Web.Ui.Company;
using SalesDashboard.Web.Ui.Deals;
using SalesDashboard.Web.Ui.Live;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Pages.Company;

/// <summary>One page about the whole company; a head sees the own departments as if they were the company.</summary>
public sealed partial class CompanyPage : LivePage<CompanyView>
{
    private const int BarsAtMost = 12;

    private bool _isLoaded;

    /// <summary>yyyy-MM; without it the running month.</summary>
    [Parameter] public string? Period { get; set; }

    /// <summary>The pipeline of the funnel; without it the first.</summary>
    [SupplyParameterFromQuery(Name = "pipeline")] public long? PipelineId { get; set; }

    [SupplyParameterFromQuery(Name = "region")] public long? RegionId { get; set; }

    [SupplyParameterFromQuery(Name = "city")] public long? CityId { get; set; }

    [SupplyParameterFromQuery(Name = "department")] public long? DepartmentId { get; set; }

    /// <summary>"department" = by departments instead of places.</summary>
    [SupplyParameterFromQuery(Name = "by")] public string? By { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    private Format? Format { get; set; }

    private CompanySentence Sentence { get; set; } = new("", null, null, null);

    private IReadOnlyList<MonthColumn> Columns { get; set; } = [];

    private IReadOnlyList<VarianceBar> Deviations { get; set; } = [];

    private AmountUnit MonthUnit { get; set; }

    /// <summary>The view whose tables are shown: an older one where nothing in them has changed since.</summary>
    private CompanyView? Tables { get; set; }

    private CompanyCut Cut => new(RegionId, CityId, DepartmentId, By == "department" || DepartmentId is not null);

    private string TotalName => View?.Name ?? Text[Caller?.Scope is SalesScope.Company ? "Navigation.Company" : "Measure.Total"];

    private PipelineFunnel? Funnel =>
        View?.Pipelines.FirstOrDefault(pipeline => pipeline.Id == PipelineId) ?? View?.Pipelines.FirstOrDefault();

    protected override ViewSpec<CompanyView>? SpecFor(Caller caller)
    {
        if (caller.Role is not (Role.DepartmentHead or Role.TopManagement or Role.Administrator))
        {
            return null;
        }

        if (!MonthAddress.TryRead(Period, out var month))
        {
            Navigation.NotFound();
            return null;
        }

        return new CompanySpec(caller.Scope, month, Cut);
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        _isLoaded = true;
    }

    protected override void OnViewChanged(CompanyView? previous, CompanyView current)
    {
        var isNewFormat = Format?.Currency != current.Currency;
        if (Format is null || isNewFormat)
        {
            Format = Format.For(current.Currency);
        }

        if (isNewFormat || previous?.Months != current.Months)
        {
            ShowMonths(current, Format);
        }

        if (Tables is null || isNewFormat || !current.HasTableOf(Tables))
        {
            ShowRows(current, Format);
        }
    }

    private void ShowMonths(CompanyView current, Format format)
    {
        MonthUnit = CompanyColumns.UnitOf(current);
        Columns = CompanyColumns.Of(current, format);
    }

    private void ShowRows(CompanyView current, Format format)
    {
        Tables = current;
        Sentence = CompanySentence.Of(current, Text, format);
        Deviations = [.. current.Rows
            .Where(row => row.Measures.Plan > 0)
            .OrderBy(row => row.Measures.Deviation)
            .Take(BarsAtMost)
            .Select(row => new VarianceBar(CompanyNames.Of(row, current.By, Text), row.Measures.Deviation))];
    }

    private string UnitName(AmountUnit unit) => Text[$"Unit.{unit}", Format?.Symbol ?? ""];

    private string AddressOf(Month? month) => Address(month?.ToString(), PipelineId, Cut);

    private string AddressOf(long pipeline) => Address(Period, pipeline, Cut);

    private string AddressOf(CompanyCut cut) => Address(Period, PipelineId, cut);

    /// <summary>What a click on a row opens: the parts of it, or a person's cabinet.</summary>
    private string? IntoOf(CompanyRow row) => (View, row.Key) switch
    {
        ({ By: Breakdown.Manager } view, { } id) => $"people/{id}/{view.Month}",
        ({ } view, _) when !row.IsDirect && Cut.Into(view.By, row.Key) is { } cut => AddressOf(cut),
        _ => null,
    };

    /// <summary>The deals that the funnel begins with.</summary>
    private string FunnelDeals(PipelineFunnel funnel) => DealAddress.List(new DealFilter
    {
        PipelineId = funnel.Id,
        Unit = CompanyLinks.UnitOf(Cut),
        Dates = new DealDates(DealDateField.Created, funnel.From, View?.Today),
    });

    private string ReportAddress(string format) => $"api/v1/reports/consolidated?month={View?.Month}&format={format}";

    private static string Address(string? month, long? pipeline, CompanyCut cut)
    {
        var query = string.Join('&', new[] { cut.ToQuery(), pipeline is null ? "" : $"pipeline={pipeline}" }.Where(part => part.Length > 0));
        return "company" + (string.IsNullOrEmpty(month) ? "" : "/" + month) + (query.Length == 0 ? "" : "?" + query);
    }
}
