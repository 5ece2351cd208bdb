using System.Diagnostics;

namespace SalesDashboard.E2E.Support;

/// <summary>
/// Finds a Chromium for the tests: the environment variable, the PATH (Debian's package among them), then Playwright's
/// own download, then, as root on a Debian system, apt-get. Where none works the message says what to do.
/// </summary>
public static class Chromium
{
    public const string Variable = "SALESDASHBOARD_CHROMIUM";

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan s_downloadPatience = TimeSpan.FromMinutes(4);

    /// <summary>Path of the program; null = Playwright's own, which it finds by itself.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be installed.</exception>
    public static async Task<string?> FindOrInstallAsync(CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"{Variable} names {named}, which does not exist.");
        }

        if (OnPath() is { } found)
        {
            return found;
        }

        if (await DownloadAsync(ct))
        {
            return null;
        }

        await InstallPackageAsync(ct);
        return OnPath() ?? throw new InvalidOperationException(
            "The browser tests need a Chromium and none was found: not in " + Variable + ", not on the PATH, Playwright could not download one "
            + "and apt-get did not install one. Install the package chromium (or Google Chrome), or set " + Variable + " to the program.");
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => s_names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)))
        .FirstOrDefault(File.Exists);

    private static async Task<bool> DownloadAsync(CancellationToken ct)
    {
        try
        {
            var download = Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]), ct);
            return await download.WaitAsync(s_downloadPatience, ct) == 0;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task InstallPackageAsync(CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return;
        }

        if (await RunAsync("apt-get", "update", ct) == 0)
        {
            await RunAsync("apt-get", "install -y --no-install-recommends chromium", ct);
        }
    }

    private static async Task<int> RunAsync(string program, string arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        await output;
        return process.ExitCode;
    }
}
