using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.SavedViews;

namespace SalesDashboard.Web.Pages.Clients;

/// <summary>One's saved filters, and the one shown now to be saved.</summary>
public sealed partial class SavedFilters
{
    private string? _name;

    [Parameter, EditorRequired] public required IReadOnlyList<SavedViewQuery.Row> Views { get; set; }

    /// <summary>The outcome of the last save, in words.</summary>
    [Parameter, EditorRequired] public required string? Message { get; set; }

    [Parameter] public EventCallback<string?> Save { get; set; }

    [Parameter] public EventCallback<long> Delete { get; set; }
}
