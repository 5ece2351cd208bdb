using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Cabinet.Parts;

/// <summary>
/// Plans a week. Dumb: it shows the view and hands each wish on; the drop and Alt with an arrow are one call of the
/// script, and what they say is a claim of the browser that the action decides about.
/// </summary>
public sealed partial class Planner
{
    private readonly PartScript _script = new("./Pages/Cabinet/Parts/Planner.razor.js");
    private ElementReference _frame;
    private long? _commented;
    private string? _comment;

    [Parameter, EditorRequired] public required WeekView View { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public required CabinetAddress Address { get; set; }

    [Parameter] public bool MayComment { get; set; }

    /// <summary>Something is to be planned for the day.</summary>
    [Parameter] public EventCallback<DateOnly> New { get; set; }

    [Parameter] public EventCallback<ActivityLine> Edit { get; set; }

    [Parameter, EditorRequired] public required Func<ActivityLine, DateOnly, Task<bool>> Move { get; set; }

    [Parameter, EditorRequired] public required Func<ActivityLine, string?, Task<bool>> Close { get; set; }

    [Parameter, EditorRequired] public required Func<ActivityLine, string?, Task<bool>> Comment { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    /// <summary>Called by the script: to another day of the calendar.</summary>
    /// <param name="day">yyyy-MM-dd.</param>
    /// <returns>Whether it stands there now.</returns>
    [JSInvokable]
    public async Task<bool> MoveAsync(long id, string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
        && View.Lines.FirstOrDefault(line => line.Activity.Id == id) is { IsClosed: false } line
        && line.Day != to
        && await Move(line, to);

    public ValueTask DisposeAsync() => _script.DisposeAsync();

    protected override Task OnAfterRenderAsync(bool firstRender) =>
        firstRender ? _script.StartWithAsync(Script, _frame, this) : Task.CompletedTask;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Label(ActivityLine line) =>
        $"{Format.Time(TimeOnly.FromDateTime(line.Local))}, {Text["Activity." + line.Activity.Type]}, {line.Activity.Subject}";

    private static (string Name, string Href)? About(ActivityLine line) => line switch
    {
        { Deal: { } deal } => (line.Client is { } client ? $"{client.Name} · {deal.Name}" : deal.Name, string.Create(CultureInfo.InvariantCulture, $"deals/{deal.Id}")),
        { Client: { } client } => (client.Name, CabinetAddress.Client(client.Id)),
        _ => null,
    };

    private void AskComment(ActivityLine line)
    {
        _commented = _commented == line.Activity.Id ? null : line.Activity.Id;
        _comment = line.Activity.Comment;
    }

    private async Task SayAsync(ActivityLine line)
    {
        if (await Comment(line, _comment))
        {
            _commented = null;
        }
    }
}
