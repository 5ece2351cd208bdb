using System.Collections.Immutable;
using System.Text.Json;

namespace SalesDashboard.Web.Features.Company.Meetings;

/// <summary>The figures of a meeting's start as they are kept with it: the next meeting shows what came since.</summary>
public sealed record MeetingFigures(string Month, string Currency, ImmutableArray<MeetingFigure> Rows)
{
    public static MeetingFigures Of(CompanyView view) => new(
        view.Month.ToString(), view.Currency, [.. view.Rows.Append(view.Total).Select((row, index) => MeetingFigure.Of(row, isTotal: index == view.Rows.Length))]);

    /// <summary>Null for what is no such text: an old meeting is then shown without its figures.</summary>
    public static MeetingFigures? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<MeetingFigures>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The row as it stood then; null where there was none, or another month or currency was shown.</summary>
    public MeetingFigure? Same(CompanyView view, CompanyRow row) => Month == view.Month.ToString() && Currency == view.Currency
        ? Rows.FirstOrDefault(figure => figure.IsTotal == ReferenceEquals(row, view.Total) && figure.Key == row.Key)
        : null;
}

public sealed record MeetingFigure(bool IsTotal, string? Key, string Name, decimal Plan, decimal PlanToDate, decimal Fact, int OpenCount, decimal OpenSum)
{
    public static MeetingFigure Of(CompanyRow row, bool isTotal) => new(
        isTotal, row.Key, row.Name, row.Measures.Plan, row.Measures.PlanToDate, row.Measures.Fact, row.Measures.OpenCount, row.Measures.OpenSum);
}
