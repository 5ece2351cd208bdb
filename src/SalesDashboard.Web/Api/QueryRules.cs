using System.Text.Json;

namespace SalesDashboard.Web.Api;

/// <summary>
/// Refuses what an endpoint does not know: a filter with a slip in its name would silently give the figures of everybody.
/// </summary>
internal sealed class QueryRules(IReadOnlyCollection<string> known) : IEndpointFilter
{
    public static QueryRules Of(Type? parameters) =>
        new([.. (parameters?.GetProperties() ?? []).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))]);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var (name, values) in context.HttpContext.Request.Query)
        {
            if (!known.Contains(name))
            {
                var choice = known.Count == 0 ? "there are none" : string.Join(", ", known);
                return ApiProblems.BadRequest($"The parameter \"{name}\" is not known here; known: {choice}.");
            }

            if (values.Count != 1)
            {
                return ApiProblems.BadRequest($"The parameter {name} is given {values.Count} times; give it once.");
            }
        }

        return await next(context);
    }
}
