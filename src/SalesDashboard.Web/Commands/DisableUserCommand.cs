using System.Globalization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class DisableUserCommand : AccountCommand
{
    public override string Name => "user disable";

    public override string Summary => "Shuts an account out: no sign-in any more, and its open sessions end.";

    protected override async Task<int> RunAsync(long userId, CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        if (await services.GetRequiredService<DisableAccount>().ExecuteAsync(userId, Caller, ct) is not AccountOutcome.Done done)
        {
            return await output.RefuseAsync($"{words.Words[0]} is the last administrator who can sign in. Make another one first.");
        }

        await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"{words.Words[0]} is disabled; open sessions ended: {done.EndedSessions}"));
        return ExitCode.Done;
    }
}
