using System.Diagnostics;
using Microsoft.Extensions.Options;
using SalesDashboard.Import;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Api.Import;

public static class ImportEndpoints
{
    /// <summary>Of the whole body, with its multipart frame; a file may have 50 MB.</summary>
    public const long MaxBytes = (50L * 1024 * 1024) + (64 * 1024);

    public static IEndpointRouteBuilder MapImportApi(this IEndpointRouteBuilder app)
    {
        var import = app.MapApiV1("Import");
        import
            .MapPost("/import", ImportAsync)
            .WithQuery<Parameters>()
            .Changes(MaxBytes)
            .Accepts<IFormFileCollection>("multipart/form-data")
            .WithSummary("Takes in CSV or XLSX files.")
            .WithDescription(
                $"kind is one of {string.Join(", ", ImportKinds.Names)}; without it each file is named by its kind. preset is {string.Join(", ", ImportKinds.Presets)}. "
                + "With dryRun=true nothing is written, with strict=true one refused row stops everything. One import at a time for each key. Needs an administrator or a key that may write.")
            .Produces<ImportJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        import
            .MapPost("/import/{id}/undo", UndoAsync)
            .Changes()
            .WithSummary("Takes an import back, by the id that its answer told.")
            .WithDescription("What it created is removed, what it changed is put back. A record that was changed since, or that others lead to by now, stays and is told.")
            .Produces<UndoneJson>()
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static async Task<ApiAnswer> UndoAsync(string id, HttpContext context, UndoImport action, CancellationToken ct) =>
        await action.ExecuteAsync(id, context.CallerOf(), ct) switch
        {
            UndoImport.Undone undone => ApiAnswer.Ok(new UndoneJson(undone.Restored, undone.Removed, undone.Left, undone.Told)),
            UndoImport.UnknownImport => ApiProblems.NotFound($"Import {id}"),
            UndoImport.Denied => ApiProblems.Forbidden,
            _ => throw new UnreachableException(),
        };

    private static async Task<ApiAnswer> ImportAsync(
        [AsParameters] Parameters parameters, HttpContext context, ImportFiles action, ImportTurns turns, IOptions<SalesOptions> options, CancellationToken ct)
    {
        var text = new QueryText();
        var request = new ImportRequest([])
        {
            Kind = text.Text("kind", parameters.Kind),
            Preset = text.Text("preset", parameters.Preset),
            IsDryRun = text.Word<Flag>("dryRun", parameters.DryRun) == Flag.True,
            IsStrict = text.Word<Flag>("strict", parameters.Strict) == Flag.True,
            DefaultCurrency = options.Value.Currency,
        };
        if (text.Problem is { } problem)
        {
            return problem;
        }

        using var turn = turns.Take(context.ApiCaller().Id);
        if (turn is null)
        {
            return ApiProblems.Of(
                StatusCodes.Status409Conflict, "An import is under way", "This key or account imports already; send the next import when it is finished.") with
            { RetryAfter = 5 };
        }

        var (upload, malformed) = await ImportUpload.ReadAsync(context.Request, ct);
        using (upload)
        {
            return upload is null
                ? malformed ?? ApiProblems.BadRequest("The body cannot be read.")
                : AnswerTo(await action.ExecuteAsync(request with { Sources = upload.Sources }, context.CallerOf(), ct));
        }
    }

    private static ApiAnswer AnswerTo(ImportFiles.Outcome outcome) => outcome switch
    {
        ImportFiles.Done done => ApiAnswer.Ok(ImportJson.From(done.Report)),
        ImportFiles.Refused refused => Refuse(refused, ImportJson.From(refused.Report)),
        ImportFiles.Unusable unusable => ApiProblems.BadRequest(unusable.Message),
        ImportFiles.Denied => ApiProblems.Forbidden,
        _ => throw new UnreachableException(),
    };

    private static ApiAnswer Refuse(ImportFiles.Refused refused, ImportJson report)
    {
        var reasons = refused.Report.Files.Where(file => file.Refusal is not null).Select(file => $"{file.Name}: {file.Refusal}").Append(refused.Message);
        return ApiProblems.Of(
            StatusCodes.Status422UnprocessableEntity,
            "The import was refused",
            string.Join(' ', reasons),
            ("created", 0),
            ("updated", 0),
            ("unchanged", 0),
            ("refused", report.Refused),
            ("errors", report.Errors));
    }

    private enum Flag
    {
        False = 0,
        True = 1,
    }

    private sealed record Parameters(string? Kind = null, string? DryRun = null, string? Preset = null, string? Strict = null);
}
