using System.Globalization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

/// <summary>Prints a one-time link, or takes the new password itself where nobody can open a page.</summary>
internal sealed class ResetUserCommand : AccountCommand
{
    private const string Password = "--password";

    public override string Name => "user reset";

    public override string Usage => "EMAIL [--password]";

    public override string Summary => "Prints a one-time link for a new password; with --password reads the password itself from the standard input.";

    public override IReadOnlyCollection<string> Flags { get; } = [Password];

    public override void Add(IServiceCollection services) => services.AddAccess();

    protected override Task<int> RunAsync(long userId, CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct) =>
        words.Has(Password) ? ReadAsync(userId, words.Words[0], services, output, ct) : PrintAsync(userId, words.Words[0], services, output, ct);

    private static async Task<int> PrintAsync(long userId, string email, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        if (await services.GetRequiredService<OfferPasswordReset>().ExecuteAsync(userId, Caller, ct) is not OfferPasswordReset.Offered offered)
        {
            return await output.RefuseAsync($"{email} is disabled, or its employee has left. Enable the account first.");
        }

        await output.LineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Give this one-time link to the owner of {email}; it counts for {PasswordReset.Lifetime.TotalHours} hours and is not shown again."));
        await output.LineAsync(services.GetRequiredService<ResetLinks>().Of(offered.Secret, request: null));
        return ExitCode.Done;
    }

    private static async Task<int> ReadAsync(long userId, string email, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var password = await output.Input.ReadLineAsync(ct);
        if (string.IsNullOrEmpty(password))
        {
            return await output.RefuseAsync("There is no password on the standard input. Send it as one line.");
        }

        if (await services.GetRequiredService<SetPassword>().ExecuteAsync(userId, password, Caller, ct) is SetPassword.Refused refused)
        {
            return await output.RefuseAsync(PasswordText.Of(refused.Fault) ?? refused.Fault);
        }

        await output.LineAsync($"{email} has the new password; its sessions have ended.");
        return ExitCode.Done;
    }
}
