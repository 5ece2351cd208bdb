using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>Names of what the report counts by.</summary>
internal sealed class LostNames(SalesBook book)
{
    public string Pipeline(long id) => book.Catalog.Pipelines.GetValueOrDefault(id)?.Name ?? "";

    public string Manager(long id) => book.Organization.Employees.GetValueOrDefault(id)?.Name ?? "";

    public string Reason(long id) => book.Catalog.LostReasons.GetValueOrDefault(id)?.Name ?? "";

    /// <summary>A reason that says nothing without a text is "other" (AHEAD-16).</summary>
    public bool IsOther(long id) => book.Catalog.LostReasons.GetValueOrDefault(id)?.NeedsComment == true;

    /// <summary>Stages of several pipelines may have the same name: where there are several, the pipeline's is told with it.</summary>
    public string Stage(long id) => book.Catalog.Stages.GetValueOrDefault(id) switch
    {
        null => "",
        var stage when book.Catalog.Pipelines.Count > 1 => $"{Pipeline(stage.PipelineId)}: {stage.Name}",
        var stage => stage.Name,
    };
}
