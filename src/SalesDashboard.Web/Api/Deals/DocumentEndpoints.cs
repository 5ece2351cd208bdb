using SalesDashboard.Actions.Deals;

namespace SalesDashboard.Web.Api.Deals;

public static class DocumentEndpoints
{
    public static IEndpointRouteBuilder MapDocumentApi(this IEndpointRouteBuilder app)
    {
        var group = app.MapApiV1("Deals");
        group.MapGet("/deals/{id:long}/documents", async (long id, HttpContext context, DocumentQuery query, CancellationToken ct) =>
                ApiAnswer.Ok(await query.ListAsync(id, context.CallerOf(), ct)))
            .WithoutQuery()
            .WithSummary("The documents of a deal, the newest first.")
            .Produces<IReadOnlyList<DocumentRow>>();
        group.MapGet("/deals/{id:long}/documents/{documentId:long}", FileAsync)
            .WithoutQuery()
            .WithSummary("A document as it was sent.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    /// <summary>Always as a download of unknown kind: nothing that people upload is shown by the browser in our name.</summary>
    private static async Task<IResult> FileAsync(long id, long documentId, HttpContext context, DocumentQuery query, CancellationToken ct) =>
        await query.FindAsync(id, documentId, context.CallerOf(), ct) is { } file
            ? Results.File(file.Bytes, "application/octet-stream", file.Name)
            : ApiProblems.NotFound($"Document {documentId} of deal {id}");
}
