using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Views;
using SalesDashboard.Domain.Views;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Reports;
using SalesDashboard.Web.Hosting.Access;
using SalesDashboard.Web.Shared;
using SalesDashboard.Web.Shared.Views;

namespace SalesDashboard.Web.Features.Reports.Lost;

/// <summary>
/// Why deals are lost (PIPE-55..66). Without a circuit: what is shown lives in the address, each figure is a link to the
/// deals behind it, and the page can be printed.
/// </summary>
public sealed partial class LostReportPage
{
    private LostAddress _address = LostAddress.Read(null, null, null, null);
    private LostReasonsView? _view;
    private Format? _format;
    private string? _message;

    [SupplyParameterFromQuery(Name = "by")] public string? By { get; set; }

    [SupplyParameterFromQuery(Name = "details")] public string? Details { get; set; }

    [SupplyParameterFromQuery(Name = "from")] public string? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")] public string? To { get; set; }

    [SupplyParameterFromForm(FormName = "save")] public ReportForm? Form { get; set; }

    [Inject] public required LiveEngine Engine { get; init; }

    [Inject] public required CurrentUser User { get; init; }

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
            var total = _view?.Total;
            var main = total?.Reasons.FirstOrDefault();
            return total is null || main is null || _format is null
                ? Text["Reports.NoLoss"]
                : Text["Reports.Sentence", _format.Number(total.Lost), _format.Number(total.Closed), _format.Percent(total.LostShare), LostWords.Reason(main, Text), _format.Percent(main.Share), _format.Percent(total.OtherShare)];
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _address = LostAddress.Read(By, Details, From, To);
        if (await User.GetAsync() is { } caller)
        {
            _view = Engine.Read(_address.SpecFor(caller.Scope));
            _format = Format.For(Engine.Read(book => book.Settings.Currency));
        }
    }

    private async Task SaveAsync()
    {
        if (await User.GetAsync() is { } caller)
        {
            var outcome = await Saver.ExecuteAsync(new SaveView.Request(ViewPage.LostReport, Form?.Name, _address.ToQuery()), caller, CancellationToken.None);
            _message = SaveWords.Of(outcome, Text);
        }
    }

    private string DayText(DateOnly? day) => day is { } known && _format is { } format ? format.Date(known) : "…";
}
