using SalesDashboard.Web.Ui.Bulk;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class BulkRunTests
{
    [Fact]
    public async Task PIPE_47_A_stopped_run_keeps_what_was_done_and_leaves_the_rest_untouched()
    {
        var touched = new List<int>();
        var run = new BulkRun("Move", 10);

        await run.RunAsync(Enumerable.Range(1, 10), 3, StepAsync, () => Task.CompletedTask, CancellationToken.None);

        Assert.Equal([1, 2, 3, 4, 5, 6], touched);
        Assert.Equal((6, 3, false, true), (run.Lines.Count, run.Done, run.IsRunning, run.IsStopped));

        Task<IEnumerable<BulkLine>> StepAsync(int[] chunk, CancellationToken ct)
        {
            touched.AddRange(chunk);
            if (touched.Count > 3)
            {
                run.Stop();
            }

            return Task.FromResult<IEnumerable<BulkLine>>([.. chunk.Select(item => new BulkLine($"{item}", null, item % 2 == 0, ""))]);
        }
    }

    [Fact]
    public async Task PIPE_47_A_run_ends_with_its_page()
    {
        using var gone = new CancellationTokenSource();
        var run = new BulkRun("Move", 4);

        await run.RunAsync([1, 2, 3, 4], 2, async (chunk, ct) =>
        {
            await gone.CancelAsync();
            ct.ThrowIfCancellationRequested();
            return [];
        }, () => Task.CompletedTask, gone.Token);

        Assert.False(run.IsRunning);
        Assert.Empty(run.Lines);
    }
}
