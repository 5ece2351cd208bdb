using System.Globalization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class EndSessionsCommand : AccountCommand
{
    public override string Name => "user end-sessions";

    public override string Summary => "Ends all open sessions of an account, on every server.";

    protected override async Task<int> RunAsync(long userId, CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var ended = await services.GetRequiredService<EndSessions>().ExecuteAsync(userId, except: null, Caller, ct) is AccountOutcome.Done done ? done.EndedSessions : 0;
        await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"Open sessions ended: {ended}"));
        return ExitCode.Done;
    }
}
