using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Commands;

/// <summary>A command about one sign-in account, named by its e-mail address.</summary>
internal abstract class AccountCommand : SalesCommand
{
    protected static Caller Caller { get; } = Caller.System("command line");

    public override string Usage => "EMAIL";

    public override string? FaultOf(CommandWords words) =>
        words.Words is [var email] && email.IndexOf('@', StringComparison.Ordinal) >= 1 ? null : $"{Name} needs one e-mail address.";

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct) =>
        await services.GetRequiredService<Accounts>().FindAsync(words.Words[0], Caller, ct) is { } userId
            ? await RunAsync(userId, words, services, output, ct)
            : await output.RefuseAsync($"There is no account {words.Words[0]}.");

    protected abstract Task<int> RunAsync(long userId, CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct);
}
