using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using SalesDashboard.Actions.Meetings;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Shared;
using SalesDashboard.Web.Shared.Interop;
using SalesDashboard.Web.Shared.Live;

namespace SalesDashboard.Web.Features.Company.Meetings;

/// <summary>
/// The weekly meeting on the wall of a room (AHEAD-12): figures stand still unless somebody asks for live ones, and only what
/// changed since the last meeting is talked about.
/// </summary>
public sealed partial class MeetingPage : LivePage<CompanyView>
{
    private static readonly TimeSpan s_week = TimeSpan.FromDays(7);

    private readonly CancellationTokenSource _end = new();
    private IReadOnlyList<PastMeeting> _past = [];
    private IReadOnlyDictionary<long, string> _names = new Dictionary<long, string>();
    private IReadOnlyList<KeyValuePair<long, string>> _people = [];
    private MeetingSession? _session;
    private string? _fault;
    private ElementReference _frame;
    private IJSObjectReference? _module;
    private IJSObjectReference? _keys;

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IJSRuntime Script { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required MeetingHistory History { get; init; }

    [Inject] public required MeetingChanges Changes { get; init; }

    [Inject] public required HoldMeeting Hold { get; init; }

    [Inject] public required DecideInMeeting Decide { get; init; }

    [Inject] public required EndMeeting EndIt { get; init; }

    private Format? Format { get; set; }

    protected override ViewSpec<CompanyView>? SpecFor(Caller caller) =>
        caller.Role is Role.DepartmentHead or Role.TopManagement or Role.Administrator ? new CompanySpec(caller.Scope, null) : null;

    protected override void OnViewChanged(CompanyView? previous, CompanyView current) => Format ??= Format.For(current.Currency);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is { } caller && View is not null && _session is null)
        {
            _past = await History.ListAsync(caller, _end.Token);
            _people = Engine.Read(book => book.Organization.In(caller.Scope)
                .Where(employee => employee.IsActive)
                .OrderBy(employee => employee.Name, StringComparer.InvariantCulture)
                .Select(employee => KeyValuePair.Create(employee.Id, employee.Name))
                .ToList());
            _names = Engine.Read(book => _past.Select(meeting => meeting.HeldById).Distinct()
                .ToDictionary(id => id, id => book.Organization.Employees.GetValueOrDefault(id)?.Name ?? ""));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && View is not null)
        {
            _module = await Script.InvokeAsync<IJSObjectReference>("import", "./Features/Company/Meetings/MeetingPage.razor.js");
            _keys = await _module.InvokeAsync<IJSObjectReference>("create", _frame);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _keys.DisposeSafelyAsync("dispose");
        await _module.DisposeSafelyAsync();
        _end.Dispose();
        await base.DisposeAsync();
    }

    /// <param name="previous">The meeting to compare with; null = a week ago.</param>
    private async Task StartAsync(PastMeeting? previous)
    {
        if (View is not { } view || await User.GetAsync() is not { } caller)
        {
            return;
        }

        if (await Hold.ExecuteAsync(MeetingFigures.Of(view).ToJson(), caller, _end.Token) is not HoldMeeting.Held held)
        {
            _fault = Text["Meeting.FaultDenied"];
            return;
        }

        var session = new MeetingSession(held.MeetingId, held.At, previous?.Id, previous?.HeldAt ?? Clock.Now - s_week, view, previous is null ? null : MeetingFigures.Read(previous.Figures))
        {
            Places = Engine.Read(book => book.Organization.In(caller.Scope).ToDictionary(employee => employee.Id, employee => CompanyRows.KeyOf(book.Organization, view.By, employee))),
        };
        session.Changes = [.. await Changes.SinceAsync(session.Since, session.PreviousId, caller, _end.Token)];
        (_session, _fault) = (session, null);
    }

    private async Task ToggleLiveAsync()
    {
        if (_session is { } session && await User.GetAsync() is { } caller)
        {
            session.IsLive = !session.IsLive;
            if (session.IsLive)
            {
                session.Changes = [.. await Changes.SinceAsync(session.Since, session.PreviousId, caller, _end.Token)];
            }
        }
    }

    private async Task DecideAsync(DecideInMeeting.Request request)
    {
        if (_session is not { } session || await User.GetAsync() is not { } caller)
        {
            return;
        }

        _fault = await Decide.ExecuteAsync(request with { MeetingId = session.Id }, caller, _end.Token) switch
        {
            DecideInMeeting.Decided => null,
            DecideInMeeting.BadText => Text["Meeting.FaultText"].Value,
            DecideInMeeting.Unknown => Text["Meeting.FaultUnknown"].Value,
            _ => Text["Meeting.FaultDenied"].Value,
        };
        if (_fault is null)
        {
            var owner = _people.FirstOrDefault(person => person.Key == request.OwnerId).Value;
            session.Add(new Decision(request.Text.Trim(), owner, request.DueOn, session.Changes.FirstOrDefault(change => change.DealId == request.DealId && request.DealId is not null)?.Title));
        }
    }

    private async Task EndAsync(string? notes)
    {
        if (_session is not { } session || Format is not { } format || await User.GetAsync() is not { } caller)
        {
            return;
        }

        var title = Text["Meeting.MinutesOf", When(session.StartedAt)];
        var outcome = await EndIt.ExecuteAsync(session.Id, title, MeetingMinutes.Of(session, notes, Text, format), caller, _end.Token);
        if (outcome is EndMeeting.Ended)
        {
            Navigation.NavigateTo("feed");
            return;
        }

        _fault = Text["Meeting.FaultDenied"];
    }

    private string TitleOf(MeetingSession session, CompanyView view) => session switch
    {
        { IsResult: true } => Text["Meeting.Result"],
        { IsDecisions: true } => Text["Meeting.Decisions"],
        _ => CompanyNames.Of(session.RowOf(view), view.By, Text),
    };

    private string When(DateTime utc)
    {
        var local = Clock.ToLocal(utc);
        var format = Format ?? Format.For("USD");
        return $"{format.Date(DateOnly.FromDateTime(local))} {format.Time(TimeOnly.FromDateTime(local))}";
    }
}
