using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Screens;

public sealed partial class ScreenEditor
{
    private readonly FieldFaults _faults = new();

    [Parameter, EditorRequired] public required ScreenDraft Draft { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<PlaceChoice> Places { get; set; }

    /// <summary>What a television opens.</summary>
    [Parameter, EditorRequired] public required string Address { get; set; }

    /// <summary>Why it was not kept.</summary>
    [Parameter] public string? Message { get; set; }

    [Parameter] public EventCallback OnSave { get; set; }

    [Parameter] public EventCallback OnCancel { get; set; }

    private string Heading => Draft.ScreenId is null ? Text["Screens.Pair"] : Draft.Name;

    private Task SaveAsync() => _faults.Any ? Task.CompletedTask : OnSave.InvokeAsync();

    private void Toggle(SceneKind kind)
    {
        if (!Draft.Scenes.Remove(kind))
        {
            Draft.Scenes.Add(kind);
        }
    }

    private static string GroupName(PlaceKind kind) => kind switch
    {
        PlaceKind.Region => "Screens.Regions",
        PlaceKind.City => "Screens.Cities",
        PlaceKind.Department => "Screens.Departments",
        PlaceKind.Company => "Screens.Company",
        _ => throw new UnreachableException(),
    };
}
