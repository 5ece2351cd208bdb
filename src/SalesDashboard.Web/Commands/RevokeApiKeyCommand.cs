using System.Globalization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class RevokeApiKeyCommand : SalesCommand
{
    public override string Name => "api-key revoke";

    public override string Usage => "NAME|PREFIX";

    public override string Summary => "Ends all keys of a name, or the one with a prefix, at once.";

    public override string? FaultOf(CommandWords words) =>
        words.Words.Count == 1 ? null : "api-key revoke needs the name or the prefix of a key.";

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var outcome = await services.GetRequiredService<RevokeApiKey>().ExecuteAsync(words.Words[0], Caller.System("command line"), ct);
        if (outcome is not RevokeApiKey.Revoked revoked)
        {
            return await output.RefuseAsync($"No key in use has the name or prefix \"{words.Words[0]}\".");
        }

        await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"Revoked: {revoked.Count}"));
        return ExitCode.Done;
    }
}
