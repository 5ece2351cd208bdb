using SalesDashboard.Import.Reading;

namespace SalesDashboard.Import.Running;

/// <summary>A step whose file was read through once and can be taken; or the reason why it cannot.</summary>
internal sealed record OpenStep(ImportStep Step, ImportTable? Table, string? Refusal) : IAsyncDisposable
{
    public static async Task<OpenStep> OpenAsync(ImportStep step, ImportOptions options, CancellationToken ct)
    {
        ImportTable? table = null;
        try
        {
            table = await ImportTable.OpenAsync(step.Source.Path, options, ct);
            table.Require([.. step.Kind.Required.Where(column => step.Map.ConstantOf(column) is null).Select(step.Map.SourceOf)]);
            table.Decide(
                dates: [.. step.Kind.Dates.Select(step.Map.SourceOf)],
                amounts: [.. step.Kind.Amounts.Select(step.Map.SourceOf)]);
            return new OpenStep(step, table, Refusal: null);
        }
        catch (ImportFileException refusal)
        {
            await (table?.DisposeAsync() ?? ValueTask.CompletedTask);
            return new OpenStep(step, Table: null, refusal.Message);
        }
    }

    public FileCount Count() => new(this);

    public ValueTask DisposeAsync() => Table?.DisposeAsync() ?? ValueTask.CompletedTask;
}
