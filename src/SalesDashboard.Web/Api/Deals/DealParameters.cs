using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>What deals are asked for. Stage, manager and pipeline take an id or a name, the manager an external id as well.</summary>
/// <param name="Q">Found in the title, the client's name, e-mail or phone.</param>
public sealed record DealParameters(
    string? Stage = null,
    string? Kind = null,
    string? Manager = null,
    string? Pipeline = null,
    string? ClosedFrom = null,
    string? ClosedTo = null,
    string? Q = null,
    string? Page = null,
    string? Size = null)
{
    public const int DefaultSize = 50;
    public const int MaxSize = 500;
    private const int MaxPage = 1_000_000;

    /// <summary>All deals asked for that the scope covers, or the problem with the question. Read under the engine's lock.</summary>
    public (DealSelection? Selection, ApiAnswer? Problem) Read(SalesBook book, SalesScope scope)
    {
        var text = new QueryText();
        var kind = text.Word<StageKind>("kind", Kind);
        var from = text.Date("closedFrom", ClosedFrom);
        var to = text.Date("closedTo", ClosedTo);
        var page = text.Number("page", Page, 1, MaxPage) ?? 1;
        var size = text.Number("size", Size, 1, MaxSize) ?? DefaultSize;
        var search = text.Text("q", Q);
        var owner = Lookup.Find(text, "manager", Manager, book.Organization.In(scope), row => row.Name, row => row.ExternalId);
        var pipeline = Lookup.Find(text, "pipeline", Pipeline, book.Catalog.Pipelines.Values, row => row.Name);
        var stages = StagesOf(text, book, pipeline);
        if (text.Problem is { } problem)
        {
            return (null, problem);
        }

        var filter = new DealFilter
        {
            PipelineId = pipeline,
            Stages = stages,
            Kind = kind,
            OwnerId = owner,
            Search = search,
            Dates = from is null && to is null ? null : new DealDates(DealDateField.Closed, from, to),
        };
        return (DealSelection.Of(filter.In(book, scope), book, page, size), null);
    }

    /// <summary>A name may stand for a stage in each pipeline.</summary>
    private IdSet StagesOf(QueryText text, SalesBook book, long? pipeline)
    {
        if (text.Text("stage", Stage) is not { } given)
        {
            return IdSet.Empty;
        }

        var known = book.Catalog.Stages.Values.Where(stage => pipeline is null || stage.PipelineId == pipeline).ToList();
        var stages = known.Where(stage => stage.Id.ToString(null, null) == given).ToList();
        if (stages.Count == 0)
        {
            stages = known.FindAll(stage => string.Equals(stage.Name, given, StringComparison.OrdinalIgnoreCase));
        }

        if (stages.Count == 0)
        {
            text.Refuse(ApiProblems.NotFound($"The stage \"{given}\""));
        }

        return new IdSet(stages.Select(stage => stage.Id));
    }
}
