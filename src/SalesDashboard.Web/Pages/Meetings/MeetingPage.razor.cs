using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using SalesDashboard.Actions.Meetings;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Meetings;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Pages.Meetings;

/// <summary>
/// The weekly meeting on the wall of a room (AHEAD-12): one question a page; figures stand still unless somebody asks for
/// live ones. Meeting and page are in the address, the figures with the meeting: a reload and a second screen show the same.
/// </summary>
public sealed partial class MeetingPage : LivePage<MeetingView>
{
    private readonly PartLife _life = new();
    private readonly PartScript _script = new("./Pages/Meetings/MeetingPage.razor.js");
    private IReadOnlyList<PastMeeting> _past = [];
    private IReadOnlyDictionary<long, string> _names = new Dictionary<long, string>();
    private IReadOnlyList<KeyValuePair<long, string>> _people = [];
    private MeetingSession? _session;
    private int _elapsed;
    private string _begun = "";
    private string? _fault;
    private ElementReference _frame;

    /// <summary>The running meeting; null = one is to be started or joined.</summary>
    [SupplyParameterFromQuery(Name = "id")] public long? MeetingId { get; set; }

    /// <summary>From 1.</summary>
    [SupplyParameterFromQuery(Name = "page")] public int? PageNumber { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IJSRuntime Script { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required MeetingHistory History { get; init; }

    [Inject] public required MeetingRoom Room { get; init; }

    [Inject] public required DecideInMeeting Decide { get; init; }

    [Inject] public required EndMeeting EndIt { get; init; }

    private Format? Format { get; set; }

    private int Page => Math.Clamp(PageNumber ?? 1, 1, _session?.Stops.Length ?? 1);

    private MeetingStop Stop => _session?.Stops[Page - 1] ?? default;

    protected override ViewSpec<MeetingView>? SpecFor(Caller caller) =>
        caller.Role is Role.DepartmentHead or Role.TopManagement or Role.Administrator ? new MeetingSpec(caller.Scope) : null;

    protected override void OnViewChanged(MeetingView? previous, MeetingView current) => Format ??= Format.For(current.Company.Currency);

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is not { } caller || View is null)
        {
            return;
        }

        if (MeetingId is not { } id)
        {
            _session = null;
            _past = await History.ListAsync(caller, _life.Token);
            _names = Engine.Read(book => _past.Select(meeting => meeting.HeldById).Distinct()
                .ToDictionary(holder => holder, holder => book.Organization.Employees.GetValueOrDefault(holder)?.Name ?? ""));
        }
        else if (_session?.Id != id)
        {
            await OpenAsync(id, caller);
        }
    }

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender && View is not null ? _script.StartAsync(Script, _frame) : Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await _script.DisposeAsync();
        _life.Dispose();
        await base.DisposeAsync();
    }

    private async Task OpenAsync(long id, Caller caller)
    {
        _session = await Room.OpenAsync(id, caller, _life.Token);
        _fault = _session is null ? Text["Meeting.Gone"].Value : null;
        if (_session is not { } session)
        {
            return;
        }

        var elapsed = (session.EndedAt ?? Clock.UtcNow) - session.StartedAt;
        (_elapsed, _begun) = ((int)elapsed.TotalSeconds, $"{(int)elapsed.TotalMinutes}:{elapsed.Seconds:00}");
        _people = Engine.Read(book => book.Organization.In(caller.Scope)
            .Where(employee => employee.IsActive)
            .OrderBy(employee => employee.Name, StringComparer.InvariantCulture)
            .Select(employee => KeyValuePair.Create(employee.Id, employee.Name))
            .ToList());
    }

    private async Task StartAsync(PastMeeting? previous)
    {
        if (View is not { } view || await User.GetAsync() is not { } caller)
        {
            return;
        }

        if (await Room.BeginAsync(view, previous, caller, _life.Token) is { } id)
        {
            Navigation.NavigateTo(Address(id, 1));
            return;
        }

        _fault = Text["Meeting.FaultDenied"];
    }

    private void Turn(int page)
    {
        if (_session is { } session)
        {
            Navigation.NavigateTo(Address(session.Id, page), replace: true);
        }
    }

    private async Task ToggleLiveAsync()
    {
        if (_session is { } session && await User.GetAsync() is { } caller)
        {
            await Room.ToggleLiveAsync(session, caller, _life.Token);
        }
    }

    private async Task DecideAsync(DecideInMeeting.Request request)
    {
        if (_session is not { } session || await User.GetAsync() is not { } caller)
        {
            return;
        }

        _fault = await Decide.ExecuteAsync(request, caller, _life.Token) switch
        {
            DecideInMeeting.Decided => null,
            DecideInMeeting.BadText => Text["Meeting.FaultText"].Value,
            DecideInMeeting.Unknown => Text["Meeting.FaultUnknown"].Value,
            _ => Text["Meeting.FaultDenied"].Value,
        };
        if (_fault is null && await History.OpenAsync(session.Id, caller, _life.Token) is { } now)
        {
            session.Decisions = now.Decisions;
        }
    }

    private async Task EndAsync(string? notes)
    {
        if (_session is not { } session || Format is not { } format || await User.GetAsync() is not { } caller)
        {
            return;
        }

        var title = Text["Meeting.MinutesOf", When(session.StartedAt)];
        var outcome = await EndIt.ExecuteAsync(session.Id, title, MeetingMinutes.Of(session, notes, Text, format), caller, _life.Token);
        if (outcome is EndMeeting.Ended)
        {
            Navigation.NavigateTo("feed");
            return;
        }

        _fault = Text["Meeting.FaultDenied"];
    }

    private static string Address(long id, int page) => string.Create(CultureInfo.InvariantCulture, $"company/meeting?id={id}&page={page}");
}
