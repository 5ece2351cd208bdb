using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Live.Views.Clients;

namespace SalesDashboard.Web.Pages.Clients;

/// <summary>The filters of the audience. Each choice is a new address.</summary>
public sealed partial class ClientFilters
{
    private const string YesWord = "yes";

    [Parameter, EditorRequired] public required ClientFilter Filter { get; set; }

    [Parameter, EditorRequired] public required ClientOptions Options { get; set; }

    [Parameter] public EventCallback<ClientFilter> Go { get; set; }

    private static bool IsSame(string word, string? wanted) => string.Equals(word, wanted, StringComparison.OrdinalIgnoreCase);

    private static string? WordOf(ChangeEventArgs e) => e.Value is string { Length: > 0 } word ? word : null;

    private static long? IdOf(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
