namespace SalesDashboard.Web.Ui.Bulk;

/// <summary>What became of one record of a mass action, in the reader's words.</summary>
/// <param name="Href">Where the record can be looked at; null = nowhere.</param>
public sealed record BulkLine(string Name, string? Href, bool IsDone, string Text);

/// <summary>
/// A mass action under way: chunk after chunk, each saved on its own. It may be stopped between two chunks at any time; what
/// was done stays done and stands in <see cref="Lines"/>, the rest is untouched. Belongs to one page and its thread of control.
/// </summary>
public sealed class BulkRun(string title, int total)
{
    private readonly List<BulkLine> _lines = [];

    public string Title => title;

    public int Total => total;

    /// <summary>One line for each record that was tried, in order.</summary>
    public IReadOnlyList<BulkLine> Lines => _lines;

    public int Done => _lines.Count(line => line.IsDone);

    public bool IsRunning { get; private set; } = true;

    public bool IsStopped { get; private set; }

    /// <summary>Takes effect before the next chunk.</summary>
    public void Stop() => IsStopped = true;

    /// <param name="step">Does a chunk and answers with a line for each of its records.</param>
    /// <param name="changed">Called after each chunk, to draw.</param>
    /// <param name="ct">Ends with the page.</param>
    public async Task RunAsync<T>(
        IEnumerable<T> items, int chunkSize, Func<T[], CancellationToken, Task<IEnumerable<BulkLine>>> step, Func<Task> changed, CancellationToken ct)
    {
        try
        {
            foreach (var chunk in items.Chunk(chunkSize).TakeWhile(_ => !IsStopped && !ct.IsCancellationRequested))
            {
                _lines.AddRange(await step(chunk, ct));
                await changed();
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The page is gone; what was saved stays saved.
        }
        finally
        {
            IsRunning = false;
        }

        await changed();
    }
}
