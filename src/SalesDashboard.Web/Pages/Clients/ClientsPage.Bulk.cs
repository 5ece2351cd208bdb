using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Clients;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Clients;
using SalesDashboard.Web.Ui.Bulk;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Clients;

/// <summary>Mass actions over the audience, in parts, each saved on its own: to stop one loses nothing.</summary>
public sealed partial class ClientsPage
{
    private const int ChunkSize = AssignClients.MostClients;

    private readonly HashSet<long> _selected = [];
    private BulkRun? _run;

    [Inject] public required AddToPipeline Adder { get; init; }

    [Inject] public required AssignClients Assigner { get; init; }

    private void Toggle(long clientId)
    {
        if (!_selected.Remove(clientId))
        {
            _selected.Add(clientId);
        }
    }

    private Task AddAsync(AudienceBar.Placing wish)
    {
        var name = _options.Pipelines.FirstOrDefault(pipeline => pipeline.Id == wish.PipelineId)?.Name ?? "";
        return RunAsync(Text["Clients.AddingTo", name], async (chunk, caller) =>
            await Adder.ExecuteAsync(new AddToPipeline.Request(wish.PipelineId, [.. chunk.Select(row => row.Client.Id)]) { OwnerId = wish.OwnerId }, caller, _life.Token) switch
            {
                AddToPipeline.Done it => chunk.Zip(it.Items, LineOf),
                AddToPipeline.NoOpenStage => Refuse(chunk, Text["Clients.NoOpenStage", name]),
                AddToPipeline.UnknownPipeline => Refuse(chunk, Text["Clients.PipelineGone"]),
                AddToPipeline.UnknownOwner => Refuse(chunk, Text["Assign.UnknownOwner"]),
                AddToPipeline.Denied or AddToPipeline.TooMany => Refuse(chunk, Text["Assign.Denied"]),
                _ => throw new UnreachableException(),
            });
    }

    private Task AssignAsync(AudienceBar.Wish wish)
    {
        var name = _options.People.FirstOrDefault(person => person.Id == wish.EmployeeId)?.Name ?? "";
        return RunAsync(Text[wish.WithDeals ? "Clients.TransferringTo" : "Deals.AssigningTo", name], async (chunk, caller) =>
        {
            var request = new AssignClients.Request([.. chunk.Select(row => row.Client.Id)], wish.EmployeeId, wish.WithDeals, wish.Reason);
            return await Assigner.ExecuteAsync(request, caller, _life.Token) switch
            {
                AssignClients.Done it => chunk.Zip(it.Items, (row, item) => Line(row, item.State == ClientAssignState.Assigned, Text[$"Clients.State.{item.State}", name, item.Deals])),
                AssignClients.UnknownEmployee => Refuse(chunk, Text["Assign.UnknownOwner"]),
                AssignClients.Denied or AssignClients.TooMany => Refuse(chunk, Text["Assign.Denied"]),
                _ => throw new UnreachableException(),
            };
        });
    }

    private BulkLine LineOf(AudienceRow row, AddToPipeline.Item item) => item switch
    {
        AddToPipeline.Added it => Line(row, isDone: true, Text["Clients.Added", NameInScope(it.OwnerId)], $"deals/{it.DealId}"),
        AddToPipeline.Waiting it => Line(row, isDone: true, Text[it.Reason == WaitingReason.Manual ? "Clients.WaitingByHand" : "Clients.Waiting"]),
        AddToPipeline.AlreadyThere => Line(row, isDone: false, Text["Clients.AlreadyThere"]),
        AddToPipeline.NotFound => Line(row, isDone: false, Text["Assign.NotFound"]),
        _ => throw new UnreachableException(),
    };

    /// <summary>The person whom a pipeline chose may be somebody whom the reader does not see.</summary>
    private string NameInScope(long employeeId) => Engine.Read(book =>
        Caller is { } caller && book.Organization.Covers(caller.Scope, employeeId) ? book.Organization.Employees.GetValueOrDefault(employeeId)?.Name : null)
        ?? Text["Clients.AMember"];

    private static BulkLine Line(AudienceRow row, bool isDone, string text, string? href = null) => new(row.Client.Name, href, isDone, text);

    private static IEnumerable<BulkLine> Refuse(IEnumerable<AudienceRow> rows, string text) => rows.Select(row => Line(row, isDone: false, text));

    /// <summary>The chosen clients as they are now, also those beyond the shown rows.</summary>
    private IReadOnlyList<AudienceRow> Chosen() => Caller is { } caller
        ? Engine.Read(book => _filter.In(book, caller.Scope).Where(row => _selected.Count == 0 || _selected.Contains(row.Client.Id)).ToList())
        : [];

    private async Task RunAsync(string title, Func<AudienceRow[], Caller, Task<IEnumerable<BulkLine>>> step)
    {
        var rows = Chosen();
        _selected.Clear();
        var run = _run = new BulkRun(title, rows.Count);
        await run.RunAsync(rows, ChunkSize, StepAsync, () => InvokeAsync(StateHasChanged), _life.Token);

        async Task<IEnumerable<BulkLine>> StepAsync(AudienceRow[] chunk, CancellationToken ct)
        {
            if (await User.GetAsync() is not { MayWrite: true } caller || !caller.Has(Rights.MassEditDeals))
            {
                run.Stop();
                return Refuse(chunk, Text["Assign.Denied"]);
            }

            try
            {
                return await step(chunk, caller);
            }
            catch (DatabaseUnavailableException)
            {
                run.Stop();
                return Refuse(chunk, Text["Board.DatabaseBusy"]);
            }
        }
    }
}
