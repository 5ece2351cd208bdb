using System.Diagnostics;
using System.Text.Json;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Api.Activities;

/// <summary>What the outcomes of wishes about activities are over HTTP.</summary>
internal static class ActivityAnswers
{
    public static ApiAnswer Of(ActivityOutcome outcome, long? id, int version, Caller caller, LiveEngine engine) => outcome switch
    {
        ActivityOutcome.Saved saved => ApiAnswer.Ok(Json(saved.Activity, caller, engine)),
        ActivityOutcome.Conflict conflict => ApiProblems.Of(
            StatusCodes.Status409Conflict,
            "The activity was changed meanwhile",
            $"Activity {id} has version {conflict.Current.Version}, not {version}: {conflict.ChangedBy} changed it at {conflict.ChangedAt:yyyy-MM-ddTHH:mm:ssZ}. "
            + "Look at current, then repeat with its version.",
            ("current", Json(conflict.Current, caller, engine)),
            ("changedBy", conflict.ChangedBy),
            ("changedAt", conflict.ChangedAt)),
        ActivityOutcome.Closed closed => ApiProblems.Unprocessable($"Activity {closed.Current.Id} was closed at {closed.Current.ClosedAt:yyyy-MM-ddTHH:mm:ssZ}; what was done stays as it is."),
        ActivityOutcome.BadText text => ApiProblems.Unprocessable($"{JsonNamingPolicy.CamelCase.ConvertName(text.Field)} is too long or holds control characters; give at most {text.Most} characters."),
        ActivityOutcome.BadTime time => ApiProblems.Unprocessable($"dueAt is {time.At:yyyy-MM-ddTHH:mm:ssZ}; give a time of this century."),
        ActivityOutcome.Unknown unknown => ApiProblems.Unprocessable($"{unknown.What} {unknown.Id} is not known."),
        ActivityOutcome.OtherClient other => ApiProblems.Unprocessable($"Deal {other.DealId} is not one of client {other.ClientId}; give one of them."),
        ActivityOutcome.Denied => ApiProblems.Forbidden,
        ActivityOutcome.NotFound => ApiProblems.NotFound($"Activity {id}"),
        _ => throw new UnreachableException(),
    };

    private static ActivityJson Json(ActivitySnapshot activity, Caller caller, LiveEngine engine) =>
        engine.Read(book => ActivityJson.From(activity, book, caller.Scope));
}
