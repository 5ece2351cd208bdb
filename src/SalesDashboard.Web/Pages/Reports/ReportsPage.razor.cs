using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.SavedViews;
using SalesDashboard.Data;
using SalesDashboard.Domain.SavedViews;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Pages.Reports.Lost;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.SavedViews;

namespace SalesDashboard.Web.Pages.Reports;

/// <summary>Analytics, tab Reports (PIPE-55): one's saved reports, and "+ Add new report".</summary>
public sealed partial class ReportsPage
{
    private IReadOnlyList<SavedViewQuery.Row> _reports = [];
    private string? _fault;

    [SupplyParameterFromQuery(Name = "new")] public string? New { get; set; }

    [SupplyParameterFromForm(FormName = "report")] public ReportForm? Form { get; set; }

    [Inject] public required SavedViewQuery Views { get; init; }

    [Inject] public required SaveView Saver { get; init; }

    [Inject] public required DeleteView Deleter { get; init; }

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private LostAddress Address => LostAddress.Read(Form?.By, Form?.Details, Form?.From, Form?.To);

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (await User.GetAsync() is { } caller)
        {
            _reports = await Views.ReadAsync(ViewPage.LostReport, caller, CancellationToken.None);
        }
    }

    private async Task CreateAsync()
    {
        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        var query = Address.ToQuery();
        SaveView.Outcome outcome;
        try
        {
            outcome = await Saver.ExecuteAsync(new SaveView.Request(ViewPage.LostReport, Form?.Name, query), caller, CancellationToken.None);
        }
        catch (DatabaseUnavailableException)
        {
            _fault = Text["Views.DatabaseBusy"];
            return;
        }

        if (outcome is SaveView.Saved)
        {
            Navigation.NavigateTo($"{LostAddress.Path}?{query}");
            return;
        }

        _fault = SaveWords.Of(outcome, Text);
    }

    private async Task DeleteAsync(long viewId)
    {
        if (await User.GetAsync() is { } caller)
        {
            await Deleter.ExecuteAsync(viewId, caller, CancellationToken.None);
            Navigation.NavigateTo("reports");
        }
    }
}
