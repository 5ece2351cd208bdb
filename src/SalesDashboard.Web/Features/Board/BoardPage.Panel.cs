using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Features.Board;

/// <summary>The deal panel: opened from a card or by its own address, and the recall of a closed deal (PIPE-48, PIPE-49).</summary>
public sealed partial class BoardPage
{
    private DealDetails? _deal;
    private bool _mayRecall;
    private string? _message;

    [Inject] public required DealQuery Deals { get; init; }

    [Inject] public required RecallDeal Recaller { get; init; }

    private async Task OpenAsync(long dealId)
    {
        if (!await TryOpenAsync(dealId))
        {
            _deal = null;
        }
    }

    /// <summary>False where there is no such deal in the caller's scope.</summary>
    private async Task<bool> TryOpenAsync(long dealId)
    {
        _message = null;
        var caller = await User.GetAsync();
        _deal = caller is null ? null : await Deals.FindAsync(dealId, caller, _gone.Token);
        _mayRecall = _deal is { Kind: not StageKind.Open } && caller is { MayWrite: true } && caller.Has(RoleRights.Recall);
        return _deal is not null;
    }

    private void ClosePanel()
    {
        _deal = null;
        _message = null;
        if (DealId is not null)
        {
            Navigation.NavigateTo("deals", replace: true);
        }
    }

    private async Task RecallAsync(string? reason)
    {
        if (_deal is not { } deal || await User.GetAsync() is not { } caller)
        {
            return;
        }

        var message = await RecallAsync(new RecallDeal.Request(deal.Id, deal.Version, reason), caller);
        await TryOpenAsync(deal.Id);
        _message = message;
    }

    private async Task<string> RecallAsync(RecallDeal.Request request, Caller caller)
    {
        try
        {
            return InWords(await Recaller.ExecuteAsync(request, caller, _gone.Token));
        }
        catch (DatabaseUnavailableException)
        {
            return Text["Board.DatabaseBusy"];
        }
    }

    private string InWords(RecallDeal.Outcome outcome)
    {
        return outcome switch
        {
            RecallDeal.Recalled it => Text["Board.Recalled", it.Stage],
            RecallDeal.Conflict => Text["Board.RecallConflict"],
            RecallDeal.NotClosed => Text["Board.NotClosed"],
            RecallDeal.NoOpenStage => Text["Board.NoOpenStage"],
            RecallDeal.Denied => Text["Board.RecallDenied"],
            RecallDeal.NotFound => Text["Board.DealGone"],
            _ => throw new UnreachableException(),
        };
    }
}
