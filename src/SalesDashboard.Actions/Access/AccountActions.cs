using Microsoft.Extensions.DependencyInjection;

namespace SalesDashboard.Actions.Access;

public static class AccountActions
{
    /// <summary>What is done with accounts, their passwords and sessions.</summary>
    public static IServiceCollection AddAccountActions(this IServiceCollection services) => services
        .AddSingleton<Accounts>()
        .AddSingleton<BeginSession>()
        .AddSingleton<EndSession>()
        .AddSingleton<EndSessions>()
        .AddSingleton<EndStaleSessions>()
        .AddSingleton<NoteSessions>()
        .AddSingleton<DisableAccount>()
        .AddSingleton<EnableAccount>()
        .AddSingleton<ChangePassword>()
        .AddSingleton<OfferPasswordReset>()
        .AddSingleton<ResetPassword>()
        .AddSingleton<SetPassword>();
}
