using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Presence;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>
/// Who else looks at this board (AHEAD-6): comes and goes with the page and with its connection, and shows the others. Apart
/// from the page, so that somebody's coming draws a row of initials and no card.
/// </summary>
public sealed partial class Onlookers
{
    private const int Shown = 4;

    private bool _isThere;

    [Parameter, EditorRequired] public required long PipelineId { get; set; }

    /// <summary>The page's own, by which it also tells which card it holds.</summary>
    [Parameter, EditorRequired] public required Guid Visit { get; set; }

    protected override ViewSpec<PresenceView>? SpecFor(Caller caller) => new PresenceSpec(caller.Scope, PipelineId, caller.EmployeeId);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        if (!_isThere)
        {
            _isThere = true;
            Connection.Changed += ComeOrGo;
        }

        ComeOrGo();
    }

    public override async ValueTask DisposeAsync()
    {
        Connection.Changed -= ComeOrGo;
        Engine.LookAway(Visit);
        await base.DisposeAsync();
    }

    private void ComeOrGo()
    {
        if (Connection.IsUp && Caller?.EmployeeId is { } self)
        {
            Engine.Look(new Onlooker(Visit, self, PipelineId));
        }
        else
        {
            Engine.LookAway(Visit);
        }
    }
}
