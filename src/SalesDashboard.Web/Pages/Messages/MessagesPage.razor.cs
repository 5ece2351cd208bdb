using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Messages;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Messages;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Pages.Messages;

/// <summary>
/// The chat (CAB-40): own conversations at the left, one of them at the right. The live view says that something was
/// written; the words themselves are read from the database, for the caller alone.
/// </summary>
public sealed partial class MessagesPage : LivePage<InboxView>
{
    private readonly PartLife _life = new();
    private readonly Draft _draft = new();
    private List<MessageLine> _lines = [];
    private IReadOnlyList<Addressee> _people = [];
    private ElementReference _field;
    private About? _about;
    private string? _with;
    private string? _body;
    private string? _fault;
    private long? _shown;
    private bool _hasEarlier;
    private bool _isStale = true;

    [Parameter] public long? WithId { get; set; }

    /// <summary>A deal that the next message is about.</summary>
    [SupplyParameterFromQuery(Name = "deal")] public long? DealId { get; set; }

    /// <summary>A client that the next message is about.</summary>
    [SupplyParameterFromQuery(Name = "client")] public long? ClientId { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required Microsoft.JSInterop.IJSRuntime Script { get; init; }

    [Inject] public required MessageHistory History { get; init; }

    [Inject] public required SendMessage Send { get; init; }

    [Inject] public required ReadMessages Read { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    protected override ViewSpec<InboxView>? SpecFor(Caller caller) => caller.EmployeeId is { } self ? new InboxSpec(self) : null;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is null || _shown == WithId && _shown is not null)
        {
            return;
        }

        (_shown, _lines, _hasEarlier, _fault, _body) = (WithId, [], false, null, null);
        _people = Addressees.Of(Engine, Caller);
        _with = WithId is { } with ? View?.Entries.FirstOrDefault(entry => entry.WithId == with)?.With ?? _people.FirstOrDefault(person => person.Id == with)?.Name : null;
        _about = _with is null ? null : About.Find(Engine, Caller, DealId, ClientId);
        await _draft.ForgetAsync();
        await LoadAsync();
    }

    protected override void OnViewChanged(InboxView? previous, InboxView current) => _isStale = true;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_with is not null && WithId is { } with && Caller is { EmployeeId: { } self })
        {
            if (await _draft.AttachAsync(Script, _field, self, with) is { Length: > 0 } kept)
            {
                _body = kept;
                StateHasChanged();
            }

            await FollowAsync(with);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _draft.DisposeAsync();
        _life.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Something was written or read: takes the new lines and says that they are read.</summary>
    private async Task FollowAsync(long with)
    {
        if (!_isStale || View?.Entries.FirstOrDefault(entry => entry.WithId == with) is not { } entry)
        {
            return;
        }

        _isStale = false;
        await LoadAsync();
        if (entry.Unread > 0 && await User.GetAsync() is { } reader)
        {
            await Read.ExecuteAsync(with, reader, _life.Token);
        }

        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if (_with is null || WithId is not { } with || await User.GetAsync() is not { } caller)
        {
            return;
        }

        var newest = await History.PageAsync(with, null, caller, _life.Token);
        var known = _lines.Count == 0 ? null : _lines.Where(line => newest.Count == 0 || line.Id < newest[0].Id);
        _hasEarlier = known is null ? newest.Count == MessageHistory.PageSize : _hasEarlier;
        _lines = [.. known ?? [], .. newest];
    }

    private async Task ShowEarlierAsync()
    {
        if (WithId is { } with && _lines.Count > 0 && await User.GetAsync() is { } caller)
        {
            var earlier = await History.PageAsync(with, _lines[0].Id, caller, _life.Token);
            _hasEarlier = earlier.Count == MessageHistory.PageSize;
            _lines = [.. earlier, .. _lines];
        }
    }

    private async Task SendAsync()
    {
        if (WithId is not { } with || await User.GetAsync() is not { } caller)
        {
            return;
        }

        var request = new SendMessage.Request(with, _body ?? "", _draft.Key, _about?.DealId, _about?.ClientId);
        _fault = FaultOf(await Send.ExecuteAsync(request, caller, _life.Token));
        if (_fault is null)
        {
            (_body, _about) = (null, null);
            await _draft.SentAsync();
            await LoadAsync();
        }
    }

    private string? FaultOf(SendMessage.Outcome outcome) => outcome switch
    {
        SendMessage.Sent => null,
        SendMessage.BadText { Length: 0 } => Text["Messages.FaultEmpty"].Value,
        SendMessage.BadText text => Text["Messages.FaultLong", text.Length].Value,
        SendMessage.Unknown => Text["Messages.FaultLink"].Value,
        _ => Text["Messages.NotAllowed"].Value,
    };

    private void Choose(ChangeEventArgs e)
    {
        if (long.TryParse(e.Value as string, null, out var id))
        {
            Navigation.NavigateTo($"messages/{id}");
        }
    }

    private string When(DateTime utc)
    {
        var local = Clock.ToLocal(utc);
        var (day, time) = (DateOnly.FromDateTime(local), Format.For("USD").Time(TimeOnly.FromDateTime(local)));
        return day == Clock.DateOf(Clock.UtcNow) ? time : $"{Format.For("USD").Day(day)} {time}";
    }
}
