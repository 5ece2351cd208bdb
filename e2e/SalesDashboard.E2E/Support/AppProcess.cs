using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesDashboard.E2E.Support;

/// <summary>
/// The real program as its own process on a free port, with its own database file: it can be killed and started again
/// like on a server. Start it in a folder of its own; nothing of it is left behind.
/// </summary>
public sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly StringBuilder _log = new();
    private ConcurrentDictionary<(string Role, string Scope), Lazy<Task<string>>> _keys = new();
    private readonly string[] _options;
    private Process? _process;

    private AppProcess(string folder, string[] options)
    {
        Folder = folder;
        _options = options;
    }

    /// <summary>Current directory of the program; its database lies in data/ below.</summary>
    public string Folder { get; }

    /// <summary>Address without a slash at the end; stays the same over restarts.</summary>
    public string Url { get; private set; } = "http://127.0.0.1:0";

    /// <summary>The database file.</summary>
    public string Database => Path.Combine(Folder, "data", "sales.db");

    public string Environment { get; init; } = "Development";

    public int ProcessId => _process?.Id ?? throw new InvalidOperationException("The program does not run.");

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts the program in a new folder.</summary>
    public static async Task<AppProcess> StartAsync(CancellationToken ct, params string[] options)
    {
        var app = new AppProcess(Directory.CreateTempSubdirectory("sales-e2e-").FullName, options);
        try
        {
            await app.StartAgainAsync(ct);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A folder for the program without starting it, e.g. to import first.</summary>
    public static AppProcess Prepare(string environment, params string[] options) =>
        new(Directory.CreateTempSubdirectory("sales-e2e-").FullName, options) { Environment = environment };

    /// <summary>A folder for a program on a copy of another one's database, which the caller makes; its keys are the same.</summary>
    public static AppProcess Copy(AppProcess of)
    {
        var copy = new AppProcess(Directory.CreateTempSubdirectory("sales-e2e-").FullName, of._options) { Environment = of.Environment, _keys = of._keys };
        Directory.CreateDirectory(Path.Combine(copy.Folder, "data"));
        return copy;
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public Task<(int ExitCode, string Output)> CommandAsync(CancellationToken ct, params string[] arguments) => TellAsync("", ct, arguments);

    /// <summary>Runs a command that reads a line from its standard input.</summary>
    public async Task<(int ExitCode, string Output)> TellAsync(string line, CancellationToken ct, params string[] arguments)
    {
        using var process = Launch(arguments);
        await process.StandardInput.WriteLineAsync(line.AsMemory(), ct);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await output + await errors);
    }

    /// <summary>An API key for this role and scope; made on the command line at the first call, while the program runs or while it does not.</summary>
    public Task<string> KeyAsync(string role, string scope, CancellationToken ct) => _keys.GetOrAdd(
        (role, scope),
        _ => new Lazy<Task<string>>(async () =>
        {
            var (exitCode, output) = await CommandAsync(ct, "api-key", "create", $"e2e {role} {scope}", "--role", role, "--scope", scope);
            return exitCode == 0
                ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1]
                : throw new InvalidOperationException($"api-key create ended with {exitCode}: {output}");
        })).Value;

    /// <param name="more">Options of this start beside those of every one.</param>
    public async Task StartAgainAsync(CancellationToken ct, params string[] more)
    {
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Launch(["--urls", Url, .. _options, .. more]);
        process.OutputDataReceived += (_, line) => Read(line.Data, listening);
        process.ErrorDataReceived += (_, line) => Read(line.Data, listening);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The program ended.\n{Log}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        Url = await listening.Task.WaitAsync(s_patience, ct);
        await WaitUntilReadyAsync(ct);
    }

    /// <summary>SIGKILL: no farewell, as when the power of the process is cut.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Url) };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < s_patience && await timer.WaitForNextTickAsync(ct))
        {
            using var answer = await http.GetAsync("/health/ready", ct);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }
        }

        throw new TimeoutException($"{Url}/health/ready did not become ready.\n{Log}");
    }

    private Process Launch(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Repository.WebProgram);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment;
        start.Environment.Remove("ASPNETCORE_URLS");
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private void Read(string? line, TaskCompletionSource<string> listening)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{match.Groups[1].Value}"));
        }
    }

    [GeneratedRegex(@"Now listening on: http://[^:]+:(\d+)")]
    private static partial Regex Listening();
}
