using System.Collections.Immutable;
using SalesDashboard.Live.Views.Company;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>The questions of a meeting, in the order in which they are asked (docs/ui.md 2.6, meeting mode).</summary>
public enum MeetingQuestion
{
    Result = 1,
    Regions = 2,
    Cities = 3,
    Funnel = 4,
    Lost = 5,
    Decisions = 6,
}

/// <summary>One page of a meeting: a question, or one row of the question of regions.</summary>
/// <param name="Row">Index into the frozen rows; null = the question as a whole.</param>
public readonly record struct MeetingStop(MeetingQuestion Question, int? Row = null)
{
    /// <summary>All pages; the rows follow the question of regions one by one.</summary>
    public static ImmutableArray<MeetingStop> Of(CompanyView frozen) =>
    [
        .. Enum.GetValues<MeetingQuestion>().SelectMany(question => question == MeetingQuestion.Regions
            ? Enumerable.Range(-1, frozen.Rows.Length + 1).Select(row => new MeetingStop(question, row < 0 ? null : row))
            : [new MeetingStop(question)]),
    ];
}
