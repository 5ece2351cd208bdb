using SalesDashboard.Live.Views.Company;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Company;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>What the pages of a meeting and its people are called.</summary>
public sealed partial class MeetingPage
{
    private string TitleOf(MeetingSession session, CompanyView view) => Stop.Row is null
        ? NameOf(Stop.Question, view)
        : CompanyNames.Of(session.RowOf(Stop, view), view.By, Text);

    private string NameOf(MeetingQuestion question, CompanyView view) =>
        question == MeetingQuestion.Regions ? Text[$"Meeting.Rows.{view.By}"] : Text[$"Meeting.Question.{question}"];

    /// <summary>As the way there is called.</summary>
    private string ShortOf(MeetingQuestion question, CompanyView view) => question switch
    {
        MeetingQuestion.Cities => Text["Meeting.Rows.City"],
        MeetingQuestion.Funnel => Text["Meeting.Funnel"],
        _ => NameOf(question, view),
    };

    /// <summary>Only who holds a running meeting decides in it: the name of the holder for everybody else.</summary>
    private string? HolderIfNotMe(MeetingSession session) => session.EndedAt is null && session.HeldById == Caller?.EmployeeId
        ? null
        : Engine.Read(book => book.Organization.Employees.GetValueOrDefault(session.HeldById)?.Name ?? "");

    private string When(DateTime utc)
    {
        var local = Clock.ToLocal(utc);
        var format = Format ?? Format.For("USD");
        return $"{format.Date(DateOnly.FromDateTime(local))} {format.Time(TimeOnly.FromDateTime(local))}";
    }
}
