using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.SavedViews;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.SavedViews;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.SavedViews;

namespace SalesDashboard.Web.Pages.Reports.Lost;

/// <summary>
/// Why deals are lost (PIPE-55..66). Live: a loss or a recall changes the open page (PIPE-54). What is shown lives in the
/// address, each figure is a link to the deals behind it, and the page can be printed.
/// </summary>
public sealed partial class LostReportPage
{
    private LostAddress _address = LostAddress.Read(null, null, null, null);
    private Format? _format;
    private string? _name;
    private string? _message;

    [Inject] public required SaveView Saver { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private string PeriodText => (_address.From, _address.To) switch
    {
        (null, null) => Text["Reports.AllTime"],
        var (from, to) => $"{DayText(from)} – {DayText(to)}",
    };

    /// <summary>What the numbers say, in words (PIPE-65).</summary>
    private string Sentence
    {
        get
        {
            var total = View?.Total;
            var main = total?.Reasons.FirstOrDefault();
            return total is null || main is null || _format is null
                ? Text["Reports.NoLoss"]
                : Text["Reports.Sentence", _format.Number(total.Lost), _format.Number(total.Closed), _format.Percent(total.LostShare), LostWords.Reason(main, Text), _format.Percent(main.Share), _format.Percent(total.OtherShare)];
        }
    }

    protected override ViewSpec<LostReasonsView>? SpecFor(Caller caller)
    {
        _format = Format.For(Engine.Read(book => book.Settings.Currency));
        return _address.SpecFor(caller.Scope);
    }

    protected override void OnAddressChanged(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        _address = LostAddress.Read(values.GetValueOrDefault("by"), values.GetValueOrDefault("details"), values.GetValueOrDefault("from"), values.GetValueOrDefault("to"));
        _message = null;
    }

    private void Go(LostAddress address) => Navigation.NavigateTo($"{LostAddress.Path}?{address.ToQuery()}");

    private async Task SaveAsync()
    {
        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        try
        {
            var outcome = await Saver.ExecuteAsync(new SaveView.Request(ViewPage.LostReport, _name, _address.ToQuery()), caller, CancellationToken.None);
            _message = SaveWords.Of(outcome, Text);
        }
        catch (DatabaseUnavailableException)
        {
            _message = Text["Views.DatabaseBusy"];
        }
    }

    private string DayText(DateOnly? day) => day is { } known && _format is { } format ? format.Date(known) : "…";
}
