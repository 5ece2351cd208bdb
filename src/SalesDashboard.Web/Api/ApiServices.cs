using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using SalesDashboard.Web.Api.Hubs;
using SalesDashboard.Web.Api.Json;

namespace SalesDashboard.Web.Api;

/// <summary>The wiring of REST and hub; each feature maps its own endpoints with <see cref="MapApiV1"/>.</summary>
public static class ApiServices
{
    /// <summary>Requires a key or the sign-in.</summary>
    public const string Policy = "Api";

    private static readonly PathString[] s_paths = ["/api", "/hubs", "/openapi", "/health"];

    /// <summary>Addresses that answer programs: with problems, never with a page or a redirect.</summary>
    public static bool IsApi(PathString path) => Array.Exists(s_paths, prefix => path.StartsWithSegments(prefix));

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration(ApiOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ValidateApiOptions>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<ApiAccess>();
        services.AddSingleton<ApiRates>();
        services.AddSingleton<OperationAnswers>();
        services.AddSingleton<HubSessions>();
        services.AddSingleton<ReadyCheck>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiAuthentication>(ApiAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(Policy, new AuthorizationPolicyBuilder(ApiAuthentication.SchemeName).RequireAuthenticatedUser().Build());
        services.AddSignalR().AddJsonProtocol(options => ApiJson.Configure(options.PayloadSerializerOptions));
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }

    /// <summary>Call first: it catches what goes wrong in everything after it.</summary>
    public static WebApplication UseApi(this WebApplication app)
    {
        app.UseWhen(context => IsApi(context.Request.Path), branch =>
        {
            branch.UseMiddleware<ApiFaults>();
            branch.Use(KeyInAddress.RefuseAsync);
        });
        return app;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Policy);
        app.MapHub<SalesHub>(SalesHub.Path).RequireAuthorization(Policy);
        ApiReference.Map(app);
        ReadyCheck.Map(app);
        app.MapFallback("/api/{**path}", UnknownRoute.Answer).AllowAnonymous();
        return app;
    }

    /// <summary>The group to which a feature adds its endpoints; each of them is behind <see cref="ApiGate"/>.</summary>
    public static RouteGroupBuilder MapApiV1(this IEndpointRouteBuilder app, string tag)
    {
        var group = app.MapGroup("/api/v1").RequireAuthorization(Policy).WithTags(tag).DisableAntiforgery();
        group.AddEndpointFilter<RouteGroupBuilder, ApiGate>();
        return group;
    }

    /// <summary>The parameters of the query by the properties of a record; all others are refused.</summary>
    public static RouteHandlerBuilder WithQuery<TParameters>(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(QueryRules.Of(typeof(TParameters)));

    public static RouteHandlerBuilder WithoutQuery(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(QueryRules.Of(null));

    /// <summary>A call that changes something: not for who may only read, its body is bounded and it accepts an Idempotency-Key.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint, long maxBytes = ApiJson.MaxBytes) => endpoint
        .AddEndpointFilter((context, next) => context.HttpContext.CallerOf().MayWrite ? next(context) : ValueTask.FromResult<object?>(ApiProblems.Forbidden))
        .AddEndpointFilterFactory((context, next) =>
        {
            var filter = new Idempotency(maxBytes, context.ApplicationServices.GetRequiredService<OperationAnswers>());
            return invocation => filter.InvokeAsync(invocation, next);
        })
        .WithMetadata(new ChangesMetadata());

    /// <summary>A call with a secret in its body or answer: bounded like the others, but nothing of it is stored, so it takes no Idempotency-Key.</summary>
    public static RouteHandlerBuilder ChangesSecret(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (!http.CallerOf().MayWrite)
            {
                return ApiProblems.Forbidden;
            }

            if (http.Request.Headers.ContainsKey(Idempotency.Header))
            {
                return ApiProblems.BadRequest($"This call carries a secret, so its answer is not kept; send it without {Idempotency.Header}.");
            }

            return await ApiBody.HashAsync(http.Request, ApiJson.MaxBytes, http.RequestAborted) is null ? ApiProblems.TooLarge(ApiJson.MaxBytes) : await next(context);
        })
        .WithMetadata(new ChangesMetadata { TakesKey = false });
}

/// <summary>Marks calls that change something, for the documentation and tests.</summary>
public sealed class ChangesMetadata
{
    /// <summary>Whether it accepts an Idempotency-Key.</summary>
    public bool TakesKey { get; init; } = true;
}
