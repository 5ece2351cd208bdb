using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>New deals: by the button, by N, or at a stage (PIPE-5, PIPE-41).</summary>
public sealed partial class BoardPage
{
    private long? _addingAt;
    private string? _addingFault;

    [Inject] public required AddDeal Adder { get; init; }

    [Inject] public required ClientChoices Clients { get; init; }

    private IEnumerable<Choice> OpenStages => _columns.Where(column => column.Kind == StageTone.Open).Select(column => new Choice(column.StageId, column.Name));

    /// <summary>Other people's deals are added with the right to edit them.</summary>
    private ImmutableArray<Choice> PossibleOwners => Caller?.Has(Rights.EditAllDeals) == true ? _setup.Owners : [];

    private void StartAdding(long stageId)
    {
        _addingAt = stageId;
        _addingFault = null;
    }

    private void StartAddingFirst()
    {
        if (OpenStages.FirstOrDefault() is { } first)
        {
            StartAdding(first.Id);
        }
    }

    private async Task AddAsync(NewDeal deal)
    {
        if (await User.GetAsync() is not { } caller || (deal.OwnerId ?? caller.EmployeeId) is not { } owner)
        {
            _addingFault = Text["Board.AddDenied"];
            return;
        }

        var request = new AddDeal.Request(deal.Title, deal.StageId, owner) { ClientId = deal.ClientId, Amount = deal.Amount, ExpectedCloseOn = deal.ExpectedCloseOn };
        try
        {
            _addingFault = InWords(await Adder.ExecuteAsync(request, caller, _life.Token));
        }
        catch (DatabaseUnavailableException)
        {
            _addingFault = Text["Board.DatabaseBusy"];
        }

        if (_addingFault is null)
        {
            _addingAt = null;
        }
    }

    /// <summary>Null where the deal was added.</summary>
    private string? InWords(AddDeal.Outcome outcome) => outcome switch
    {
        AddDeal.Added => null,
        AddDeal.BadTitle => Text["Board.BadTitle", AddDeal.LongestTitle].Value,
        AddDeal.NegativeAmount it => Text["Board.BadAmount", it.Amount].Value,
        AddDeal.StageCloses it => Text["Board.StageCloses", it.Stage].Value,
        AddDeal.AboveLimit it => Text[it.Limit == 0 ? "Board.HeadsOnly" : "Board.AboveManagerLimit", it.Stage, "", "", Format?.Money(it.Limit) ?? ""].Value,
        AddDeal.Unknown => Text["Board.AddUnknown"].Value,
        AddDeal.Denied => Text["Board.AddDenied"].Value,
        _ => throw new UnreachableException(),
    };

    private async Task<IReadOnlyList<Choice>> FindClientsAsync(string text) =>
        await User.GetAsync() is { } caller ? await Clients.FindAsync(text, caller, _life.Token) : [];
}
