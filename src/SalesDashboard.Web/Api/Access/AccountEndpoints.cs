using System.Diagnostics;
using System.Globalization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Pages.Access;

namespace SalesDashboard.Web.Api.Access;

/// <summary>Accounts and their sessions, for administrators and keys of the role admin.</summary>
public static class AccountEndpoints
{
    public static IEndpointRouteBuilder MapAccountApi(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapApiV1("Accounts");
        accounts.MapGet("/accounts", ListAsync)
            .WithoutQuery()
            .WithSummary("All sign-in accounts.")
            .Produces<AccountsJson>()
            .ProducesProblem(StatusCodes.Status403Forbidden);
        accounts.MapPost("/accounts/{id:long}/disable", DisableAsync)
            .WithoutQuery()
            .Changes()
            .WithSummary("Shuts an account out: its sessions end within seconds on every server.")
            .WithDescription("Not one's own account (422), and not the last administrator who can sign in (409).")
            .Produces<AccountChangeJson>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        accounts.MapPost("/accounts/{id:long}/enable", EnableAsync)
            .WithoutQuery()
            .Changes()
            .WithSummary("Lets a disabled account sign in again.")
            .Produces<AccountChangeJson>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        accounts.MapPost("/accounts/{id:long}/reset", ResetAsync)
            .WithoutQuery()
            .ChangesSecret()
            .WithSummary("Makes a one-time link by which the owner of the account chooses a new password.")
            .WithDescription("The link counts once, for 24 hours, and only while no newer one was made. It is shown this once. Sessions end when it is used.")
            .Produces<ResetJson>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        accounts.MapGet("/accounts/{id:long}/sessions", SessionsAsync)
            .WithoutQuery()
            .WithSummary("The sessions of an account, the newest first.")
            .Produces<SessionsJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        accounts.MapDelete("/accounts/{id:long}/sessions", EndAllAsync)
            .WithoutQuery()
            .Changes()
            .WithSummary("Ends all sessions of an account, but not the one that asks.")
            .Produces<AccountChangeJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        accounts.MapDelete("/accounts/{id:long}/sessions/{sessionId:long}", EndAsync)
            .WithoutQuery()
            .Changes()
            .WithSummary("Ends one session of an account.")
            .Produces<AccountChangeJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static async Task<ApiAnswer> ListAsync(HttpContext context, Accounts accounts, CancellationToken ct) =>
        await accounts.ListAsync(context.CallerOf(), ct) is { } rows
            ? ApiAnswer.Ok(new AccountsJson([.. rows.Select(AccountJson.From)]))
            : ApiProblems.Forbidden;

    private static async Task<ApiAnswer> DisableAsync(long id, HttpContext context, DisableAccount action, CancellationToken ct) =>
        AccountAnswers.Of(await action.ExecuteAsync(id, context.CallerOf(), ct), Account(id));

    private static async Task<ApiAnswer> EnableAsync(long id, HttpContext context, EnableAccount action, CancellationToken ct) =>
        AccountAnswers.Of(await action.ExecuteAsync(id, context.CallerOf(), ct), Account(id));

    private static async Task<ApiAnswer> ResetAsync(long id, HttpContext context, OfferPasswordReset action, ResetLinks links, CancellationToken ct) =>
        await action.ExecuteAsync(id, context.CallerOf(), ct) switch
        {
            OfferPasswordReset.Offered offered => ApiAnswer.Ok(new ResetJson(links.Of(offered.Secret, context.Request), offered.ExpiresAt)),
            OfferPasswordReset.NotFound => ApiProblems.NotFound(Account(id)),
            OfferPasswordReset.Denied => ApiProblems.Forbidden,
            _ => throw new UnreachableException(),
        };

    private static async Task<ApiAnswer> SessionsAsync(long id, HttpContext context, Accounts accounts, CancellationToken ct) =>
        AccountAnswers.Of(await accounts.SessionsAsync(id, context.CallerOf(), ct), context, Account(id));

    private static async Task<ApiAnswer> EndAllAsync(long id, HttpContext context, EndSessions action, CancellationToken ct) =>
        AccountAnswers.Of(await action.ExecuteAsync(id, context.SessionId(), context.CallerOf(), ct), Account(id));

    private static async Task<ApiAnswer> EndAsync(long id, long sessionId, HttpContext context, EndSession action, CancellationToken ct) =>
        AccountAnswers.Of(
            await action.ExecuteAsync(id, sessionId, SessionEnding.Ended, context.CallerOf(), ct),
            string.Create(CultureInfo.InvariantCulture, $"Session {sessionId} of account {id}"));

    private static string Account(long id) => string.Create(CultureInfo.InvariantCulture, $"Account {id}");

    /// <param name="LockedUntil">Closed until then after too many wrong passwords; null = not.</param>
    private sealed record AccountJson(
        long Id, string Email, long EmployeeId, string Name, Role Role, bool IsDisabled, DateTime? LockedUntil, int OpenSessions, DateTime? LastSeenAt)
    {
        public static AccountJson From(Accounts.Account row) => new(
            row.Id, row.Email, row.EmployeeId, row.Name, row.Role, row.IsDisabled, row.LockedUntil, row.OpenSessions, row.LastSeenAt);
    }

    private sealed record AccountsJson(IReadOnlyList<AccountJson> Accounts);

    private sealed record ResetJson(string Link, DateTime ExpiresAt);
}
