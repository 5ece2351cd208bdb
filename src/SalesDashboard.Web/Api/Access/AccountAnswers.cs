using System.Diagnostics;
using SalesDashboard.Actions.Access;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Api.Access;

/// <summary>What the actions on accounts and sessions answer, as REST says it.</summary>
internal static class AccountAnswers
{
    public static ApiAnswer Of(AccountOutcome outcome, string what) => outcome switch
    {
        AccountOutcome.Done done => ApiAnswer.Ok(new AccountChangeJson(done.EndedSessions)),
        AccountOutcome.NotFound => ApiProblems.NotFound(what),
        AccountOutcome.Denied => ApiProblems.Forbidden,
        AccountOutcome.OwnAccount => ApiProblems.Unprocessable("This is your own account; another administrator can disable it."),
        AccountOutcome.LastAdministrator => ApiProblems.Of(
            StatusCodes.Status409Conflict, "The last administrator", "The company would have no administrator left who can sign in. Appoint another one first."),
        _ => throw new UnreachableException(),
    };

    public static ApiAnswer Of(IReadOnlyList<Accounts.SessionRow>? rows, HttpContext context, string what) => rows is null
        ? ApiProblems.NotFound(what)
        : ApiAnswer.Ok(new SessionsJson([.. rows.Select(row => SessionJson.From(row, context.SessionId()))]));

    /// <summary>The session in whose name the request came; null for a program.</summary>
    public static long? SessionId(this HttpContext context) => SalesPrincipal.SessionOf(context.User)?.Id;
}
