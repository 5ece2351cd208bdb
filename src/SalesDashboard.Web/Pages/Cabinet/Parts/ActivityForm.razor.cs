using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Pages.Cabinet.Weeks;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Cabinet.Parts;

/// <summary>Fills its draft; who gave it decides what becomes of it.</summary>
public sealed partial class ActivityForm
{
    private readonly FieldFaults _faults = new();

    [Parameter, EditorRequired] public required ActivityDraft Draft { get; set; }

    [Parameter, EditorRequired] public required ActivityChoices Choices { get; set; }

    /// <summary>Why it was not saved.</summary>
    [Parameter] public string? Fault { get; set; }

    [Parameter] public EventCallback Submit { get; set; }

    [Parameter] public EventCallback Cancel { get; set; }

    /// <summary>What it is about is none of the choices: a closed deal, or one that the reader does not see. It may stay.</summary>
    private bool IsMissing => Draft.About.Length > 0
        && Choices.Deals.All(deal => ActivityDraft.DealKey(deal.Id) != Draft.About)
        && Choices.Clients.All(client => ActivityDraft.ClientKey(client.Id) != Draft.About);

    private string Id(string field) => string.Create(CultureInfo.InvariantCulture, $"activity-{Draft.Id ?? 0}-{field}");

    private Task SubmitAsync() => _faults.Any ? Task.CompletedTask : Submit.InvokeAsync();

    private Task KeyDown(KeyboardEventArgs key) => key.Key == "Escape" ? Cancel.InvokeAsync() : Task.CompletedTask;
}
