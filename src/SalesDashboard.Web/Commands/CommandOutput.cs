using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

/// <summary>Where a command writes: results to the standard output, refusals to the standard error.</summary>
internal sealed class CommandOutput(TextReader input, TextWriter output, TextWriter error)
{
    public TextReader Input => input;

    public Task LineAsync(string text = "") => output.WriteLineAsync(text);

    public async Task<int> RefuseAsync(string message)
    {
        await error.WriteLineAsync(message);
        return ExitCode.Refused;
    }

    public async Task<int> MisunderstandAsync(string fault, string usage)
    {
        await error.WriteLineAsync(fault);
        await error.WriteLineAsync();
        await error.WriteLineAsync(usage);
        return ExitCode.WrongUsage;
    }
}
