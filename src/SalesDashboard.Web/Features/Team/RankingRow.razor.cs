using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Shared;

namespace SalesDashboard.Web.Features.Team;

/// <summary>One person of the ranking. Drawn again only for another <see cref="TeamRow"/> instance or place.</summary>
public sealed partial class RankingRow
{
    private (TeamRow Row, int? Place, AmountUnit Unit, Format Format) _drawn;

    [Parameter, EditorRequired] public required TeamRow Row { get; set; }

    /// <summary>From 1; null without a plan.</summary>
    [Parameter, EditorRequired] public int? Place { get; set; }

    /// <summary>The month in the links.</summary>
    [Parameter, EditorRequired] public Month Month { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public AmountUnit Unit { get; set; }

    protected override void OnInitialized() => _drawn = Now;

    protected override bool ShouldRender()
    {
        var now = Now;
        if (now == _drawn)
        {
            return false;
        }
        _drawn = now;
        return true;
    }

    private (TeamRow, int?, AmountUnit, Format) Now => (Row, Place, Unit, Format);
}
