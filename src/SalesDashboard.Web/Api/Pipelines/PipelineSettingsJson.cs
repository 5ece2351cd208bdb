using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Api.Pipelines;

/// <summary>A pipeline with its settings, as it is answered to those who changed it.</summary>
/// <param name="Members">Those in the caller's scope.</param>
public sealed record PipelineSettingsJson(
    long Id,
    string Name,
    decimal? AverageBill,
    string? ChatLabel,
    DistributionMode Distribution,
    LeadChoice Choice,
    LeadBalance Balance,
    BoardSort BoardSort,
    IReadOnlyList<CardFields> CardFields,
    IReadOnlyList<MemberJson> Members,
    IReadOnlyList<StageJson> Stages,
    int Version)
{
    public static PipelineSettingsJson From(SalesBook book, long id, Domain.Access.SalesScope scope)
    {
        var pipeline = book.Catalog.Pipelines[id];
        return new PipelineSettingsJson(
            id,
            pipeline.Name,
            pipeline.AverageBill,
            pipeline.ChatLabel,
            pipeline.Distribution,
            pipeline.Choice,
            pipeline.Balance,
            pipeline.BoardSort,
            [.. Enum.GetValues<CardFields>().Where(field => field != Domain.Pipelines.CardFields.None && pipeline.CardFields.HasFlag(field))],
            [.. book.Catalog.Members.Values
                .Where(member => member.PipelineId == id && book.Organization.Covers(scope, member.EmployeeId))
                .OrderBy(member => member.EmployeeId)
                .Select(member => new MemberJson(member.EmployeeId, member.Capacity))],
            [.. book.Catalog.StagesOf(id).Select(StageJson.From)],
            pipeline.Version);
    }
}

/// <param name="Capacity">Most open deals of this pipeline; null = no limit.</param>
public sealed record MemberJson(long EmployeeId, int? Capacity);

/// <summary>The settings as they are sent.</summary>
/// <param name="CardFields">At most five; not given = client, amount, nextStep, owner.</param>
/// <param name="Members">All members in the caller's scope; not given = as they are.</param>
/// <param name="Stages">Of a new pipeline; not given = New, In work, Won, Lost.</param>
/// <param name="Version">The one that was read; not given = whatever it is by now.</param>
internal sealed record PipelineBody(
    string Name,
    decimal? AverageBill = null,
    string? ChatLabel = null,
    DistributionMode Distribution = DistributionMode.Manual,
    LeadChoice Choice = LeadChoice.Random,
    LeadBalance Balance = LeadBalance.Evenly,
    BoardSort BoardSort = BoardSort.Manual,
    IReadOnlyList<CardFields>? CardFields = null,
    IReadOnlyList<MemberBody>? Members = null,
    IReadOnlyList<StageBody>? Stages = null,
    int? Version = null);

internal sealed record MemberBody(EmployeeKey EmployeeId, int? Capacity = null);

internal sealed record StageBody(string Name, StageKind Kind, int Probability);
