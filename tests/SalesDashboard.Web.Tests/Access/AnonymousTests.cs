using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>What somebody who is not signed in can reach is a list, and this is the list (R-rule 1, R-goal 39).</summary>
public sealed class AnonymousTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    // Static files are open as such; their endpoints are told by their metadata.
    private static readonly string[] s_open =
    [
        "/signin", "/signout", "/denied", "/setup", "/not-found", "/error", "/language/{code}", "/health/live", "/health/ready", "/api/{**path}",
        // A television shows a code to whoever stands before it; figures come after somebody confirmed it.
        "/tv", "/tv/standing",
        // Who forgot the password cannot sign in; without a one-time link the page does nothing.
        "/reset-password",
    ];

    private static IEnumerable<Type> Pages => typeof(Program).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false));

    private IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null);

    [Fact]
    public void Every_page_says_who_may_open_it() =>
        Assert.All(Pages, page => Assert.True(
            page.IsDefined(typeof(AllowAnonymousAttribute), inherit: true) || page.IsDefined(typeof(AuthorizeAttribute), inherit: true), page.Name));

    [Fact]
    public void Nothing_is_open_but_what_is_listed_here()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(endpoint => Pattern(endpoint));

        Assert.Empty(open.Except(s_open));
    }

    [Fact]
    public async Task An_anonymous_request_to_any_other_endpoint_gets_nothing()
    {
        var browser = app.Visitor();
        var checkedPaths = 0;
        foreach (var endpoint in Endpoints.Where(endpoint => !s_open.Contains(Pattern(endpoint))))
        {
            using var request = new HttpRequestMessage(new HttpMethod(Method(endpoint)), AddressOf(endpoint));
            request.Headers.Add("Origin", "http://localhost");
            request.Content = request.Method == HttpMethod.Post || request.Method == HttpMethod.Put
                ? new StringContent("[]", new MediaTypeHeaderValue("application/json"))
                : null;

            var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.True(IsRefusal(answer), $"{request.Method} {request.RequestUri} answered {answer.StatusCode} {answer.Headers.Location}");
            checkedPaths++;
        }

        Assert.True(checkedPaths > 15, $"Only {checkedPaths} endpoints were found.");
    }

    [Fact]
    public async Task Open_pages_tell_nothing_of_the_company()
    {
        foreach (var path in s_open.Where(path => !path.Contains('{', StringComparison.Ordinal)))
        {
            var answer = await app.Visitor().GetAsync(path, TestContext.Current.CancellationToken);

            Assert.DoesNotContain("CNR-", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_static_method_can_be_called_from_a_browser()
    {
        var open = typeof(Program).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsDefined(typeof(JSInvokableAttribute)));

        Assert.Empty(open);
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    private static string Method(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET";

    private static string AddressOf(RouteEndpoint endpoint)
    {
        var segments = endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => "1",
        })));
        return "/" + string.Join('/', segments);
    }

    private static bool IsRefusal(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound => true,

        // The import takes files only, which is said before anybody is asked for.
        HttpStatusCode.UnsupportedMediaType => answer.RequestMessage?.RequestUri?.AbsolutePath == "/api/v1/import",
        HttpStatusCode.Redirect => answer.Headers.Location?.ToString().StartsWith("/signin", StringComparison.Ordinal) == true,
        _ => false,
    };
}
