using System.Globalization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class RotateApiKeyCommand : SalesCommand
{
    private const string Overlap = "--overlap";
    private const int MostHours = 24 * 31;

    public override string Name => "api-key rotate";

    public override string Usage => "NAME|PREFIX [--overlap HOURS]";

    public override string Summary => "Makes a new key with the role and limits of an old one and prints it last; the old one ends at once, or after the overlap.";

    public override IReadOnlyCollection<string> Valued { get; } = [Overlap];

    public override string? FaultOf(CommandWords words)
    {
        if (words.Words.Count != 1)
        {
            return "api-key rotate needs the name or the prefix of a key.";
        }

        return words[Overlap] is { } hours && HoursOf(hours) is null ? $"--overlap is \"{hours}\"; give 0 to {MostHours} hours." : null;
    }

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var overlap = TimeSpan.FromHours(HoursOf(words[Overlap] ?? "") ?? 0);
        switch (await services.GetRequiredService<RotateApiKey>().ExecuteAsync(words.Words[0], overlap, Caller.System("command line"), ct))
        {
            case RotateApiKey.Rotated rotated:
                await output.LineAsync($"New prefix {rotated.Prefix}. Keep the key: it is not shown again.");
                await output.LineAsync(rotated.Key);
                return ExitCode.Done;
            case RotateApiKey.Several:
                return await output.RefuseAsync($"Several keys in use have the name \"{words.Words[0]}\". Name one by its prefix.");
            default:
                return await output.RefuseAsync($"No key in use has the name or prefix \"{words.Words[0]}\".");
        }
    }

    private static int? HoursOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= MostHours ? hours : null;
}
