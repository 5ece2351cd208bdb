using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using SalesDashboard.E2E.Support;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>
/// Eight hours of a wall in minutes: the real program with its demo company as a process of its own, a paired television in a
/// real browser and more lines of the same screen, won deals whose sums change, connections that are lost. What server and tab
/// hold after full collections must stay flat.
/// </summary>
internal static class Soak
{
    private const string Today = "2026-11-20";
    private const int Steps = 10;
    private const int Lines = 20;
    private const int Deals = 200;
    private const int PerCall = 20;

    /// <summary>Flat is what has grown by less than a tenth since the first step.</summary>
    private const double Flat = 1.1;

    /// <summary>Answers whether both heaps stayed flat.</summary>
    public static async Task<bool> PrintAsync(int changes, int reconnects)
    {
        var ct = CancellationToken.None;
        await using var app = await AppProcess.StartAsync(ct, "--Bench:Enabled=true", $"--Sales:Today={Today}", "--Sales:Mode=Deals");
        using var http = new HttpClient { BaseAddress = new Uri(app.Url) };
        http.DefaultRequestHeaders.Add("X-Api-Key", await app.KeyAsync("ingest", "company", ct));
        var sales = await SoakSales.OfAsync(http, Today);
        await using var television = await SoakTelevision.PairAsync(app.Url);
        var lines = new List<WallClient>();
        for (var i = 0; i < Lines; i++)
        {
            lines.Add(await LineAsync());
        }

        Console.WriteLine(Text($"{changes:N0} changes of {Deals} won deals, {reconnects:N0} reconnects, half of them of the browser's tab, {Lines} lines beside it"));
        Console.WriteLine("    changes  reconnects   server heap     tab heap    nodes  listeners   pictures");
        var (first, last) = (default(Reading), default(Reading));
        for (var step = 1; step <= Steps; step++)
        {
            for (var i = 0; i < reconnects / Steps; i++)
            {
                var selling = sales.SellAsync(changes / reconnects, Deals, PerCall);
                if (i % 2 == 0)
                {
                    await television.LoseLineAsync();
                }
                else
                {
                    await lines[i / 2 % Lines].DisposeAsync();
                    lines[i / 2 % Lines] = await LineAsync();
                }

                await selling;
            }

            last = new Reading(await HeapAsync(http), await television.MeasureAsync());
            first ??= last;
            Console.WriteLine(Text(
                $"  {step * (changes / Steps),9:N0} {step * (reconnects / Steps),11:N0} {last.Server / 1024 / 1024,10:N1} MB {last.Tab.Heap / 1024 / 1024,9:N2} MB {last.Tab.Nodes,8:N0} {last.Tab.Listeners,10:N0} {last.Tab.Pictures,10:N0}"));
        }

        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }

        var (server, tab) = (last?.Server / first?.Server ?? 0, last?.Tab.Heap / first?.Tab.Heap ?? 0);
        Console.WriteLine(Text($"  last to first: server {server:N3}, tab {tab:N3}; flat is below {Flat:N2}"));
        return server < Flat && tab < Flat;

        Task<WallClient> LineAsync() => WallClient.ConnectAsync(app.Url + "/hubs/screen", isStream: true, _ => { }, ct, television.Cookie);
    }

    private static async Task<double> HeapAsync(HttpClient http) =>
        (await http.GetFromJsonAsync<JsonElement>(new Uri("/bench/heap", UriKind.Relative))).GetProperty("bytes").GetDouble();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Reading(double Server, SoakTelevision.Reading Tab);
}
