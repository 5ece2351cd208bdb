using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet.Parts;

/// <summary>The head of the cabinet: fact against plan in numbers, as a bullet and day by day.</summary>
public sealed partial class MonthHero
{
    // Pace in percent of plan to date (docs/ui.md 2.3 rule 11).
    private const decimal GoodPace = 100;
    private const decimal BadPace = 90;

    private decimal? _drawnFact;
    private long? _drawnPerson;
    private bool _flashes;

    [Parameter, EditorRequired] public required MyMonthView View { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    private Measures Figures => View.Figures;

    private decimal Fact => Figures.Fact;

    /// <summary>Fact and what is expected in the month; where it is switched off, or the month is over, there is none.</summary>
    private decimal? Forecast => View.ShowsForecast && View.Progress.Remaining > 0 ? Figures.Forecast : null;

    private string? Tone => Figures.Pace switch
    {
        null => null,
        >= GoodPace => "good",
        < BadPace => "bad",
        _ => null,
    };

    private List<string> Labels => View.Days.Select(day => day.Day.ToString(CultureInfo.CurrentCulture)).ToList();

    protected override void OnParametersSet()
    {
        var isSame = _drawnPerson == View.Person?.Id;
        _flashes = isSame && _drawnFact is not null && (_flashes || _drawnFact != Fact);
        _drawnPerson = View.Person?.Id;
        _drawnFact = Fact;
    }
}
