using Microsoft.AspNetCore.Components;
using SalesDashboard.Live.Presence;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Screens.Pairing;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Screens;

/// <summary>One screen of the list: how it is, and what can be done with it.</summary>
public sealed partial class ScreenRow
{
    [Parameter, EditorRequired] public required ScreenListRow Row { get; set; }

    /// <summary>Null where the screen was never heard of.</summary>
    [Parameter, EditorRequired] public ScreenState? State { get; set; }

    [Parameter, EditorRequired] public required TimeZoneInfo Zone { get; set; }

    [Parameter, EditorRequired] public required string ServerVersion { get; set; }

    /// <summary>Whether it is really to be switched off is being asked.</summary>
    [Parameter] public bool IsAsked { get; set; }

    [Parameter] public EventCallback OnEdit { get; set; }

    [Parameter] public EventCallback OnReload { get; set; }

    /// <summary>Asks, or takes the question back.</summary>
    [Parameter] public EventCallback OnAsk { get; set; }

    [Parameter] public EventCallback OnRevoke { get; set; }

    private string StateKey => Row.IsRevoked ? "Screens.Revoked" : State is { IsConnected: true } ? "Screens.Live" : "Screens.Away";

    private string? StateClass => Row.IsRevoked ? null : State is { IsConnected: true } ? "good" : "warn";

    private string Seen
    {
        get
        {
            if (State is not { } state)
            {
                return Text["Screens.Never"];
            }

            var format = Format.For("");
            var at = TimeZoneInfo.ConvertTimeFromUtc(state.SeenAt, Zone);
            return format.Day(DateOnly.FromDateTime(at)) + " " + format.Time(TimeOnly.FromDateTime(at));
        }
    }

    private string Delay => State is { Median: { } median, P95: { } p95 }
        ? $"{Format.For("").Number((decimal)median.TotalMilliseconds)} / {Format.For("").Number((decimal)p95.TotalMilliseconds)}"
        : Format.None;
}
