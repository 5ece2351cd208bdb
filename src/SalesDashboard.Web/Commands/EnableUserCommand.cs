using SalesDashboard.Actions.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class EnableUserCommand : AccountCommand
{
    public override string Name => "user enable";

    public override string Summary => "Lets a disabled account sign in again.";

    protected override async Task<int> RunAsync(long userId, CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        await services.GetRequiredService<EnableAccount>().ExecuteAsync(userId, Caller, ct);
        await output.LineAsync($"{words.Words[0]} can sign in again.");
        return ExitCode.Done;
    }
}
