using System.Diagnostics;
using System.Globalization;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>
/// Goal G15: a change on so many wall screens of one scope, beside a bare hub that sends a message of the same size to as many
/// connections. The server is a process of its own, so its processor time and heap are its own.
/// </summary>
internal static class WallBench
{
    private const int Warmups = 5;
    private const int Changes = 30;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    public static async Task PrintAsync(int screens)
    {
        await using var server = await ServerProcess.StartAsync();
        var bytes = await server.GetAsync<int>("/size");
        Console.WriteLine(Text($"{screens:N0} screens of the company's month, {bytes:N0} bytes of HTML, {Changes} changes"));
        Console.WriteLine("                    p50        p95       last   CPU a push   heap a screen");
        var bare = await MeasureAsync(server, "/bare", Text($"/bare/change?bytes={bytes}"), screens, isStream: false);
        Print("bare hub", bare);
        var wall = await MeasureAsync(server, "/scene", "/scene/change?count=1", screens, isStream: true);
        Print("wall screens", wall);
        Console.WriteLine(Text($"  ratio     {wall.P50 / bare.P50,10:N2} {wall.P95 / bare.P95,10:N2} {wall.Last / bare.Last,10:N2} {wall.Cpu / bare.Cpu,12:N2} {wall.Heap / bare.Heap,15:N2}"));
    }

    private sealed record Measured(double P50, double P95, double Last, double Cpu, double Heap);

    private static async Task<Measured> MeasureAsync(ServerProcess server, string hub, string change, int count, bool isStream)
    {
        var before = await server.HeapAsync();
        using var arrivals = new Arrivals(count);
        var screens = new List<WallClient>(count);
        for (var i = 0; i < count; i++)
        {
            var screen = i;
            screens.Add(await WallClient.ConnectAsync(server.Url + hub, isStream, at => arrivals.Note(screen, at), CancellationToken.None));
        }

        var heap = (await server.HeapAsync() - before) / count;
        for (var i = 0; i < Warmups; i++)
        {
            await RoundAsync();
        }

        var delays = new List<double>(Changes * count);
        var last = new List<double>(Changes);
        var cpu = await server.CpuAsync();
        for (var i = 0; i < Changes; i++)
        {
            var round = await RoundAsync();
            delays.AddRange(round);
            last.Add(round.Max());
        }

        cpu = await server.CpuAsync() - cpu;
        await DisposeAsync(screens);
        delays.Sort();
        last.Sort();
        return new Measured(delays[delays.Count / 2], delays[(int)(delays.Count * 0.95)], last[last.Count / 2], cpu * 1000 / Changes / count, heap);

        async Task<IReadOnlyList<double>> RoundAsync()
        {
            // Longer than the engine holds views back: each change is a first one.
            await Task.Delay(s_pause);
            arrivals.Reset();
            var start = Stopwatch.GetTimestamp();
            await server.PostAsync(change);
            return await arrivals.WaitAsync(start, s_patience);
        }
    }

    private static async Task DisposeAsync(List<WallClient> screens)
    {
        foreach (var screen in screens)
        {
            await screen.DisposeAsync();
        }
    }

    private static void Print(string name, Measured it) => Console.WriteLine(
        Text($"  {name,-12} {it.P50,7:N1} ms {it.P95,7:N1} ms {it.Last,7:N1} ms {it.Cpu,9:N1} us {it.Heap / 1024,11:N1} KiB"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
