using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Api.Deals;
using SalesDashboard.Web.Api.Reports;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Api.Hubs;

/// <summary>
/// Live views for programs, /hubs/sales: each call is a stream whose first item is the view as it is, then one item per
/// change, in the shapes of REST. A stream ends with an error when the caller's access changes; the connection is closed
/// when there is none any more. A slow reader skips views, it never delays anybody.
/// </summary>
public sealed class SalesHub(LiveEngine engine, HubSessions sessions, IScreenStream screens) : Hub
{
    public const string Path = "/hubs/sales";

    public override async Task OnConnectedAsync()
    {
        await sessions.OpenAsync(Context);
        await base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await sessions.CloseAsync(Context);
        await base.OnDisconnectedAsync(exception);
    }

    public async IAsyncEnumerable<PlanFactJson> StreamPlanFact(PlanFactParameters query, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stream = await sessions.Of(Context).BeginAsync(ct);
        var scope = stream.Caller.Scope;
        var (question, problem) = engine.Read(book => query.Read(book, scope));
        if (question is null)
        {
            throw new HubException(problem?.Detail ?? "The question cannot be read.");
        }

        await foreach (var view in stream.ReadAsync(engine, new PlanFactSpec(scope, question), ct))
        {
            yield return PlanFactJson.Of(view);
        }
    }

    public async IAsyncEnumerable<BoardJson> StreamBoard(long pipelineId, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stream = await sessions.Of(Context).BeginAsync(ct);
        if (!engine.Read(book => book.Catalog.Pipelines.ContainsKey(pipelineId)))
        {
            throw new HubException($"Pipeline {pipelineId} does not exist; GET /api/v1/pipelines lists them.");
        }

        await foreach (var view in stream.ReadAsync(engine, new BoardSpec(stream.Caller.Scope, pipelineId), ct))
        {
            yield return engine.Read(book => BoardJson.From(view, book));
        }
    }

    public async IAsyncEnumerable<TickerView> StreamTicker([EnumeratorCancellation] CancellationToken ct)
    {
        using var stream = await sessions.Of(Context).BeginAsync(ct);
        await foreach (var view in stream.ReadAsync(engine, new TickerSpec(stream.Caller.Scope), ct))
        {
            yield return view;
        }
    }

    /// <summary>The wall scene of the caller's scope as HTML: { html, asOf, version }.</summary>
    public async IAsyncEnumerable<object> StreamScreen([EnumeratorCancellation] CancellationToken ct)
    {
        using var stream = await sessions.Of(Context).BeginAsync(ct);
        var (scope, request) = (stream.Caller.Scope, Context.GetHttpContext());
        await foreach (var scene in stream.ReadAsync(ended => screens.WatchAsync(scope, request, ended), ct))
        {
            yield return scene;
        }
    }
}
