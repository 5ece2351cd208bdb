using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Web.Api.Reports;

/// <summary>The report over HTTP.</summary>
public sealed record LostReasonsJson(
    DateOnly? From, DateOnly? To, string By, IReadOnlyList<LostRowJson> Rows, LostRowJson Total, IReadOnlyList<TopSellerJson> Top)
{
    public static LostReasonsJson Of(LostReasonsSpec spec, LostReasonsView view) => new(
        spec.From,
        spec.To,
        spec.By.ToString().ToLowerInvariant(),
        [.. view.Rows.Select(row => LostRowJson.Of(row, spec.HasDetails))],
        LostRowJson.Of(view.Total, hasDetails: false),
        [.. view.Top.Select(row => new TopSellerJson(row.Id, row.Name, row.Won, row.Lost, Percent(row.LostShare)))]);

    internal static decimal? Percent(decimal? share) => share is { } known ? Math.Round(known * 100, 1, MidpointRounding.AwayFromZero) : null;

    internal static long? Key(long id) => id == DealFilter.None ? null : id;
}

public sealed record LostRowJson(
    long? Key,
    string Name,
    int Won,
    int Lost,
    decimal? WonPercent,
    decimal? LostPercent,
    decimal? OtherPercent,
    IReadOnlyList<LostReasonJson> Reasons,
    IReadOnlyList<LostRowJson>? Details)
{
    internal static LostRowJson Of(LostRow row, bool hasDetails) => new(
        LostReasonsJson.Key(row.Id),
        row.Name,
        row.Won,
        row.Lost,
        LostReasonsJson.Percent(row.WonShare),
        LostReasonsJson.Percent(row.LostShare),
        LostReasonsJson.Percent(row.OtherShare),
        [.. row.Reasons.Select(LostReasonJson.Of)],
        hasDetails ? [.. row.Details.Select(inner => Of(inner, hasDetails: false))] : null);
}

public sealed record LostReasonJson(long? Key, string Name, int Count, decimal? Percent, bool IsOther, IReadOnlyList<LostStageJson> Stages)
{
    internal static LostReasonJson Of(ReasonCount reason) => new(
        LostReasonsJson.Key(reason.ReasonId),
        reason.Name,
        reason.Count,
        LostReasonsJson.Percent(reason.Share),
        reason.IsOther,
        [.. reason.Stages.Select(stage => new LostStageJson(LostReasonsJson.Key(stage.StageId), stage.Name, stage.Count))]);
}

public sealed record LostStageJson(long? Key, string Name, int Count);

public sealed record TopSellerJson(long Key, string Name, int Won, int Lost, decimal? LostPercent);
