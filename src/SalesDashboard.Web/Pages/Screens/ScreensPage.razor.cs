using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Screens;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Presence;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens.Pairing;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Startup.Live;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Pages.Screens;

/// <summary>The wall screens: pair, look after, switch off. A head sees those of the own departments.</summary>
public sealed partial class ScreensPage : LivePage<ScreenListView>
{
    private static readonly TimeSpan s_lookEvery = TimeSpan.FromSeconds(5);

    private readonly PartLife _life = new();
    private IReadOnlyDictionary<long, (DateTime SeenAt, string Page)> _sightings = new Dictionary<long, (DateTime, string)>();
    private ITimer? _timer;
    private ScreenDraft? _draft;
    private long? _revoking;
    private string? _message;
    private string? _said;
    private bool _isRefusal;
    private bool _isLoaded;

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required ScreenLines Lines { get; init; }

    [Inject] public required ServerVersion Version { get; init; }

    [Inject] public required CircuitCount Circuits { get; init; }

    [Inject] public required SightingReader Sightings { get; init; }

    [Inject] public required ConfirmPairing ConfirmPairing { get; init; }

    [Inject] public required RetargetScreen RetargetScreen { get; init; }

    [Inject] public required ReloadScreen ReloadScreen { get; init; }

    [Inject] public required RevokeScreen RevokeScreen { get; init; }

    private string TvAddress => Navigation.BaseUri + "tv";

    private bool IsAdministrator => Caller?.Role == Role.Administrator;

    private static string MegabytesInUse => Format.For("").Number(GC.GetTotalMemory(forceFullCollection: false) / 1_048_576);

    protected override ViewSpec<ScreenListView>? SpecFor(Caller caller) => caller.MayManage() ? new ScreenListSpec(caller.Scope) : null;

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (View is not null && Caller is { } caller)
        {
            _sightings = await Sightings.ReadAsync(caller, _life.Token);
        }

        _isLoaded = true;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            // Whether a screen is connected is no change of a record, so nothing else would tell.
            _timer = Time.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, s_lookEvery, s_lookEvery);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        _life.Dispose();
        await base.DisposeAsync();
    }

    private ScreenState? StateOf(ScreenListRow row) => Lines.Of(row.Id)
        ?? (_sightings.TryGetValue(row.Id, out var seen) ? new ScreenState(IsConnected: false, seen.SeenAt, seen.Page, 0, null, null) : null);

    private void Pair()
    {
        if (View is { Places: [var first, ..] })
        {
            Open(ScreenDraft.New(first));
        }
    }

    private void Edit(ScreenListRow row) =>
        Open(ScreenDraft.Of(row, View?.Places.FirstOrDefault(choice => choice.Place == row.Place)?.Key ?? ""));

    private void Open(ScreenDraft draft) => (_draft, _message, _said, _revoking) = (draft, null, null, null);

    private void Close() => (_draft, _message) = (null, null);

    private void Ask(ScreenListRow row) => _revoking = _revoking == row.Id ? null : row.Id;

    private async Task SaveAsync()
    {
        if (_draft is not { } draft)
        {
            return;
        }

        if (!draft.TryRead(out var look, out var fault))
        {
            _message = Text[$"Screens.Fault.{fault}"];
            return;
        }

        var place = View?.Places.FirstOrDefault(choice => choice.Key == draft.Place)?.Place;
        _message = place is null ? Text["Screens.Denied"].Value : await TryAsync(caller => draft.ScreenId is { } id
            ? RetargetAsync(new RetargetScreen.Request(id, draft.Name, place, look), caller)
            : PairAsync(new ConfirmPairing.Request(draft.Code, draft.Name, place, look), caller));
        if (_message is null)
        {
            Say(Text[draft.ScreenId is null ? "Screens.Paired" : "Screens.Done", draft.Name], isRefusal: false);
            _draft = null;
        }
    }

    private async Task ReloadAsync(ScreenListRow row) => SayDone(row, await TryAsync(async caller => TextOf(await ReloadScreen.ExecuteAsync(row.Id, caller, _life.Token))));

    private async Task RevokeAsync(ScreenListRow row)
    {
        _revoking = null;
        SayDone(row, await TryAsync(async caller => TextOf(await RevokeScreen.ExecuteAsync(row.Id, caller, _life.Token))));
    }

    private async Task<string?> PairAsync(ConfirmPairing.Request request, Caller caller) => await ConfirmPairing.ExecuteAsync(request, caller, _life.Token) switch
    {
        ConfirmPairing.Paired => null,
        ConfirmPairing.UnknownCode => Text["Screens.UnknownCode", request.Code].Value,
        ConfirmPairing.TooManyGuesses => Text["Screens.TooManyGuesses"].Value,
        ConfirmPairing.Invalid invalid => Text[$"Screens.Fault.{invalid.Fault}"].Value,
        ConfirmPairing.Denied => Text["Screens.Denied"].Value,
        _ => throw new UnreachableException(),
    };

    private async Task<string?> RetargetAsync(RetargetScreen.Request request, Caller caller) => TextOf(await RetargetScreen.ExecuteAsync(request, caller, _life.Token));

    /// <summary>Rights are read anew for each write.</summary>
    private async Task<string?> TryAsync(Func<Caller, Task<string?>> write)
    {
        try
        {
            return await User.GetAsync() is { } caller ? await write(caller) : Text["Screens.Denied"].Value;
        }
        catch (DatabaseUnavailableException)
        {
            return Text["Screens.Busy"].Value;
        }
    }

    private string? TextOf(ScreenOutcome outcome) => outcome switch
    {
        ScreenOutcome.Changed => null,
        ScreenOutcome.Invalid invalid => Text[$"Screens.Fault.{invalid.Fault}"].Value,
        ScreenOutcome.NotFound => Text["Screens.NotFound"].Value,
        ScreenOutcome.Denied => Text["Screens.Denied"].Value,
        ScreenOutcome.Conflict => Text["Screens.Conflict"].Value,
        _ => throw new UnreachableException(),
    };

    private void SayDone(ScreenListRow row, string? refusal) => Say(refusal ?? Text["Screens.Done", row.Name], refusal is not null);

    private void Say(string text, bool isRefusal) => (_said, _isRefusal) = (text, isRefusal);
}
