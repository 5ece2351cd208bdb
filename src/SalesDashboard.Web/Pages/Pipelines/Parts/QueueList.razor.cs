using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Pipelines;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Pipelines.Parts;

public sealed partial class QueueList
{
    [Parameter, EditorRequired] public required ImmutableArray<WaitingRow> Waiting { get; set; }

    /// <summary>How many there are in all.</summary>
    [Parameter, EditorRequired] public required int Count { get; set; }

    /// <summary>To whom a lead may be given.</summary>
    [Parameter, EditorRequired] public required IReadOnlyList<Person> People { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter, EditorRequired] public required BusinessClock Clock { get; set; }

    [Parameter] public EventCallback<(long ClientId, long EmployeeId)> Given { get; set; }

    private Task GiveAsync(long clientId, ChangeEventArgs e) => long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? Given.InvokeAsync((clientId, id))
        : Task.CompletedTask;
}
