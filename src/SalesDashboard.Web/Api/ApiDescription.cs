using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Api;

/// <summary>What the OpenAPI document says beside the endpoints' own words.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "SalesDashboard",
            Version = "v1",
            Description = $"""
                Plan, fact and deals of the sales organisation. Send a key in the header {ApiAuthentication.Header} (never in the address) or the cookie of the sign-in;
                every answer is cut to what the key or person may see. JSON is strict: unknown or doubled members are errors. Errors are problem+json.
                Changes with the cookie need an Origin of this site or the header {SiteOrigins.Header}. Each changing call without a secret in it accepts an {Idempotency.Header}:
                repeated with the same body it gives the same answer and has one effect. Live views come from the SignalR hub /hubs/sales.
                """,
        };
        document.Servers = null;
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes["key"] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = ApiAuthentication.Header,
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
        }

        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<ChangesMetadata>().Any(changes => changes.TakesKey))
        {
            return;
        }

        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = Idempotency.Header,
            In = ParameterLocation.Header,
            Description = "A word of your own for this wish, at most 128 characters.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 128 },
        });
    }
}
