using SalesDashboard.Actions.Access;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class CreateApiKeyCommand : SalesCommand
{
    private const string Role = "--role";
    private const string Scope = "--scope";
    private const string OfDepartment = "department:";
    private const string OfEmployee = "employee:";

    public override string Name => "api-key create";

    public override string Usage => "NAME --role reader|ingest|admin [--scope company|department:NAME|employee:EXTERNALID]";

    public override string Summary => "Makes a key for a program and prints it last; it is shown this once.";

    public override IReadOnlyCollection<string> Valued { get; } = [Role, Scope];

    public override string? FaultOf(CommandWords words)
    {
        if (words.Words is not [{ Length: > 0 and <= Lengths.Name }])
        {
            return "api-key create needs one name for the key; put a name of several words in quotes.";
        }

        if (RoleOf(words[Role]) is null)
        {
            return words.Has(Role) ? $"There is no role \"{words[Role]}\". Choose reader, ingest or admin." : "--role is missing. Choose reader, ingest or admin.";
        }

        return words[Scope] is null or "company"
            || words[Scope] is { } scope && (Behind(scope, OfDepartment) ?? Behind(scope, OfEmployee)) is { Length: > 0 }
            ? null
            : $"\"{words[Scope]}\" is not a scope. Write company, department:NAME or employee:EXTERNALID.";
    }

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var request = new CreateApiKey.Request(
            words.Words[0],
            RoleOf(words[Role]) ?? ApiKeyRole.Reader,
            Behind(words[Scope], OfDepartment),
            Behind(words[Scope], OfEmployee));
        var outcome = await services.GetRequiredService<CreateApiKey>().ExecuteAsync(request, Caller.System("command line"), ct);
        switch (outcome)
        {
            case CreateApiKey.Created created:
                await output.LineAsync($"Key \"{request.Name}\" ({words[Role]}, {words[Scope] ?? "company"}), prefix {created.Prefix}. Keep it: it is not shown again.");
                await output.LineAsync(created.Key);
                return ExitCode.Done;
            case CreateApiKey.UnknownDepartment unknown:
                return await output.RefuseAsync($"There is no department \"{unknown.Name}\". Write its name as it is shown.");
            case CreateApiKey.UnknownEmployee unknown:
                return await output.RefuseAsync($"No single employee has the external id \"{unknown.ExternalId}\". Import the employee first, or correct the id.");
            default:
                return await output.RefuseAsync("The command may not make keys.");
        }
    }

    private static ApiKeyRole? RoleOf(string? word) => word switch
    {
        "reader" => ApiKeyRole.Reader,
        "ingest" => ApiKeyRole.Ingest,
        "admin" => ApiKeyRole.Admin,
        _ => null,
    };

    private static string? Behind(string? scope, string start) =>
        scope?.StartsWith(start, StringComparison.Ordinal) == true ? scope[start.Length..] : null;
}
