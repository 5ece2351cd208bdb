using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Views;
using SalesDashboard.Domain.Views;
using SalesDashboard.Web.Shared;

namespace SalesDashboard.Web.Features.Clients;

/// <summary>One's saved filters, and the one shown now to be saved.</summary>
public sealed partial class SavedFilters
{
    private string? _name;

    [Parameter, EditorRequired] public required IReadOnlyList<SavedViews.Row> Views { get; set; }

    /// <summary>The outcome of the last save, in words.</summary>
    [Parameter, EditorRequired] public required string? Message { get; set; }

    [Parameter] public EventCallback<string?> Save { get; set; }

    [Parameter] public EventCallback<long> Delete { get; set; }

    internal static string InWords(SaveView.Outcome outcome, IStringLocalizer<Texts> text) => outcome switch
    {
        SaveView.Saved => text["Views.Saved"],
        SaveView.BadName => text["Views.BadName", SavedView.NameLength],
        SaveView.TooLong => text["Views.TooLong"],
        SaveView.TooMany => text["Views.TooMany", SaveView.MostViews],
        SaveView.Denied => text["Views.Denied"],
        _ => throw new UnreachableException(),
    };
}
