using System.Diagnostics;
using System.Net.Http.Json;

namespace SalesDashboard.Benchmarks.Walls;

/// <summary>This program once more, as the server; it ends with this object.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private ServerProcess(Process process, string url)
    {
        _process = process;
        Url = url;
        _http = new HttpClient { BaseAddress = new Uri(url) };
    }

    public string Url { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add(WallServer.Mode);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new ServerProcess(process, url);
    }

    public async Task<T> GetAsync<T>(string path) => await _http.GetFromJsonAsync<T>(path) ?? throw new InvalidOperationException($"{path} answered nothing.");

    public async Task PostAsync(string path)
    {
        using var answer = await _http.PostAsync(new Uri(path, UriKind.Relative), content: null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Bytes in use after a full collection.</summary>
    public async Task<double> HeapAsync() => (await GetAsync<Stats>("/stats?collect=true")).Heap;

    /// <summary>Milliseconds of processor time so far.</summary>
    public async Task<double> CpuAsync() => (await GetAsync<Stats>("/stats?collect=false")).Cpu;

    public async ValueTask DisposeAsync()
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _http.Dispose();
    }

    private sealed record Stats(double Cpu, double Heap);
}
