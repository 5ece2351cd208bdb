using System.Diagnostics;
using System.Globalization;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Api.Access;

/// <summary>One's own sessions and password. A program has neither.</summary>
public static class MyAccessEndpoints
{
    public static IEndpointRouteBuilder MapMyAccessApi(this IEndpointRouteBuilder app)
    {
        var me = app.MapApiV1("Me");
        me.MapGet("/me/sessions", SessionsAsync)
            .WithoutQuery()
            .WithSummary("One's own sessions, the newest first.")
            .Produces<SessionsJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        me.MapDelete("/me/sessions", EndOthersAsync)
            .WithoutQuery()
            .Changes()
            .WithSummary("Ends all of one's own sessions but the one that asks.")
            .Produces<AccountChangeJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        me.MapDelete("/me/sessions/{sessionId:long}", EndAsync)
            .WithoutQuery()
            .Changes()
            .WithSummary("Ends one of one's own sessions.")
            .Produces<AccountChangeJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        me.MapPut("/me/password", ChangePasswordAsync)
            .WithoutQuery()
            .ChangesSecret()
            .Accepts<PasswordJson>("application/json")
            .WithSummary("Changes one's own password; all other sessions end.")
            .WithDescription("Needs the old password. Ten wrong ones close the account for 15 minutes, as at the sign-in.")
            .Produces<AccountChangeJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return app;
    }

    private static async Task<ApiAnswer> SessionsAsync(HttpContext context, Accounts accounts, CancellationToken ct) =>
        context.CallerOf().UserId is { } self
            ? AccountAnswers.Of(await accounts.SessionsAsync(self, context.CallerOf(), ct), context, Nobody)
            : ApiProblems.NotFound(Nobody);

    private static async Task<ApiAnswer> EndOthersAsync(HttpContext context, EndSessions action, CancellationToken ct) =>
        context.CallerOf().UserId is { } self
            ? AccountAnswers.Of(await action.ExecuteAsync(self, context.SessionId(), context.CallerOf(), ct), Nobody)
            : ApiProblems.NotFound(Nobody);

    private static async Task<ApiAnswer> EndAsync(long sessionId, HttpContext context, EndSession action, CancellationToken ct) =>
        context.CallerOf().UserId is { } self
            ? AccountAnswers.Of(
                await action.ExecuteAsync(self, sessionId, SessionEnding.Ended, context.CallerOf(), ct),
                string.Create(CultureInfo.InvariantCulture, $"Session {sessionId}"))
            : ApiProblems.NotFound(Nobody);

    private static async Task<ApiAnswer> ChangePasswordAsync(HttpContext context, ChangePassword action, CancellationToken ct)
    {
        var (body, problem) = await context.Request.ReadJsonAsync<PasswordJson>(ct);
        if (body is null || body.Old.Length > PasswordRules.MaxLength)
        {
            return problem ?? ApiProblems.Unprocessable("The old password is wrong. Nothing was changed.");
        }

        return await action.ExecuteAsync(new ChangePassword.Request(body.Old, body.New, context.SessionId()), context.CallerOf(), ct) switch
        {
            ChangePassword.Changed changed => ApiAnswer.Ok(new AccountChangeJson(changed.EndedSessions)),
            ChangePassword.WrongPassword => ApiProblems.Unprocessable("The old password is wrong. Nothing was changed."),
            ChangePassword.LockedOut => ApiProblems.Unprocessable($"Too many wrong passwords; try again in {PasswordRules.ClosedFor.TotalMinutes} minutes. Nothing was changed."),
            ChangePassword.Refused refused => ApiProblems.Unprocessable($"{PasswordText.Of(refused.Fault)} Nothing was changed."),
            ChangePassword.Denied => ApiProblems.Forbidden,
            _ => throw new UnreachableException(),
        };
    }

    private const string Nobody = "A person behind this key";

    private sealed record PasswordJson(string Old, string New);
}
