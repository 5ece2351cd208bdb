using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Ui.Export;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Ui.Bulk;

/// <summary>
/// Shows a run. Its results go to a file through the reader's own circuit: there is no address from which somebody else could
/// fetch them, and they are gone with the page.
/// </summary>
public sealed partial class BulkPanel : IAsyncDisposable
{
    /// <summary>More lines would make the page heavy; the file has them all.</summary>
    public const int Most = 500;

    private readonly PartLife _life = new();
    private readonly PartScript _script = new("./Ui/Bulk/BulkPanel.razor.js");

    [Parameter, EditorRequired] public required BulkRun Run { get; set; }

    [Parameter] public EventCallback Close { get; set; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required IJSRuntime Script { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    public async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await _script.DisposeAsync();
    }

    private async Task SaveAsync(TableFormat format)
    {
        object?[] head = [Text["Bulk.Record"].Value, Text["Bulk.Done"].Value, Text["Bulk.Result"].Value];
        var rows = Run.Lines.Select(line => (IReadOnlyList<object?>)[line.Name, Text[line.IsDone ? "Bulk.Yes" : "Bulk.No"].Value, line.Text]);
        var file = new TableFile(string.Create(CultureInfo.InvariantCulture, $"results-{Clock.Today:yyyy-MM-dd}"), format, rows.Prepend(head));
        using var content = new DotNetStreamReference(await file.WriteAsync(_life.Token));
        await _script.CallAsync(Script, "save", file.FileName, content);
    }
}
