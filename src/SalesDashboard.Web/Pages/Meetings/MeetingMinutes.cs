using System.Text;
using Microsoft.Extensions.Localization;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Company;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>The minutes in the words of who held the meeting: the result, what changed, what was decided, and typed notes.</summary>
public static class MeetingMinutes
{
    public static string Of(MeetingSession session, string? notes, IStringLocalizer<Texts> text, Format format)
    {
        var minutes = new StringBuilder();
        minutes.AppendLine(CompanySentence.Of(session.Frozen, text, format).ToString());
        minutes.AppendLine();
        foreach (var group in session.Changes.GroupBy(change => change.Kind))
        {
            var sum = group.Sum(change => change.Sum);
            var shown = group.Key == MeetingChangeKind.PlanChanged ? format.SignedMoney(sum) : format.Money(sum);
            minutes.AppendLine($"{text[$"Meeting.{group.Key}"]}: {format.Number(group.Count())} · {shown}");
        }

        minutes.AppendLine();
        minutes.AppendLine(text["Meeting.Question.Decisions"]);
        foreach (var decision in session.Decisions)
        {
            minutes.AppendLine($"• {decision.Text} ({decision.Owner}, {format.Date(decision.DueOn)}{(decision.Deal is null ? "" : ", " + decision.Deal)})");
        }

        if (session.Decisions.Count == 0)
        {
            minutes.AppendLine(text["Meeting.NoDecisions"]);
        }

        if (!string.IsNullOrWhiteSpace(notes))
        {
            minutes.AppendLine();
            minutes.AppendLine(notes.Trim());
        }

        return minutes.ToString().TrimEnd();
    }
}
