using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Notices;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Notices;

namespace SalesDashboard.Web.Ui.Shell.Notices;

/// <summary>
/// The notices of the signed-in person (CAB-52). Opening the list marks as read what it shows; what is new stays marked as
/// new in the open list. A notice that comes while the page is open is said once, in words, to screen readers.
/// </summary>
public sealed partial class NoticeBell
{
    private const int Most = 99;

    private HashSet<long> _new = [];
    private bool _isOpen;
    private string _told = "";

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required ReadNotices Read { get; init; }

    protected override ViewSpec<NoticesView>? SpecFor(Caller caller) => caller.EmployeeId is { } id ? new NoticesSpec(id) : null;

    protected override void OnViewChanged(NoticesView? previous, NoticesView current)
    {
        var newest = current.Lines.Length > 0 ? current.Lines[0] : null;
        if (previous is not null && newest is { Notice.ReadAt: null } && previous.Lines.All(line => line.Notice.Id != newest.Notice.Id))
        {
            _told = $"{Text["Notices." + newest.Notice.Kind, newest.Notice.From]}: {newest.Notice.Subject}";
        }
    }

    private string Label(NoticesView view) => view.Unread > 0 ? $"{Text["Notices.Title"]}: {Text.Counted("Notices.Unread", view.Unread)}" : Text["Notices.Title"];

    private bool IsNew(NoticeLine line) => line.Notice.ReadAt is null || (_isOpen && _new.Contains(line.Notice.Id));

    private static string When(NoticeLine line, DateOnly today)
    {
        var format = Format.For("");
        var time = format.Time(TimeOnly.FromDateTime(line.Local));
        return line.Day == today ? time : $"{format.Day(line.Day)}, {time}";
    }

    private async Task ToggleAsync()
    {
        _isOpen = !_isOpen;
        if (!_isOpen || View is not { Unread: > 0 } view || await User.GetAsync() is not { } caller)
        {
            return;
        }

        _new = [.. view.Lines.Where(line => line.Notice.ReadAt is null).Select(line => line.Notice.Id)];
        await Read.ExecuteAsync(view.Lines[0].Notice.Id, caller, User.Ended);
    }
}
