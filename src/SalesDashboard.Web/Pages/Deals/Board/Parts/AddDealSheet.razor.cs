using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>Asks what a new deal is about; only its title is needed (PIPE-5, PIPE-41).</summary>
public sealed partial class AddDealSheet
{
    private readonly FieldFaults _faults = new();
    private string? _title;
    private decimal? _amount;
    private DateOnly? _expected;
    private long? _clientId;
    private long _stageId;
    private long? _ownerId;
    private string? _fault;

    [Parameter, EditorRequired] public required IEnumerable<Choice> Stages { get; set; }

    /// <summary>The stage that is chosen at first.</summary>
    [Parameter, EditorRequired] public required long StageId { get; set; }

    /// <summary>Whose it may be; empty = the person's own.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<Choice> Owners { get; set; }

    /// <summary>The person, where he may be the owner.</summary>
    [Parameter, EditorRequired] public required long? SelfId { get; set; }

    /// <summary>Why the last try was refused, in words.</summary>
    [Parameter, EditorRequired] public required string? Fault { get; set; }

    [Parameter, EditorRequired] public required Func<string, Task<IReadOnlyList<Choice>>> FindClients { get; set; }

    [Parameter] public EventCallback<NewDeal> Add { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    protected override void OnInitialized()
    {
        _stageId = StageId;
        _ownerId = Owners.Any(owner => owner.Id == SelfId) ? SelfId : Owners.FirstOrDefault()?.Id;
    }

    private Task SubmitAsync()
    {
        _fault = null;
        if (string.IsNullOrWhiteSpace(_title))
        {
            _fault = Text["Board.TitleRequired"];
            return Task.CompletedTask;
        }

        return _faults.Any ? Task.CompletedTask : Add.InvokeAsync(new NewDeal(_title, _stageId, _ownerId, _clientId, _amount, _expected));
    }
}

/// <summary>What was asked for. No owner = the person's own; no amount = the pipeline's average bill.</summary>
public sealed record NewDeal(string Title, long StageId, long? OwnerId, long? ClientId, decimal? Amount, DateOnly? ExpectedCloseOn);
