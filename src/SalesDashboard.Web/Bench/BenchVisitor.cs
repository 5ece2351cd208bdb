using System.Globalization;
using System.Security.Claims;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Access;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Bench;

/// <summary>
/// Benchmark clients have no account: on the benchmark's pages and their circuits they stand for somebody who sees the whole
/// company. Part of the pipeline only in bench mode (Bench:Enabled in Development), and after the cap of circuits a
/// person, which is not about them.
/// </summary>
public sealed class BenchVisitor(RequestDelegate next, LiveEngine engine)
{
    /// <summary>The company page and a board for benchmark clients.</summary>
    private static readonly PathString[] s_pages = ["/bench/page", "/bench/board"];

    public static bool IsPage(PathString path) => s_pages.Contains(path);

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        if (context.User.Identity?.IsAuthenticated != true && (IsPage(path) || path.StartsWithSegments("/_blazor")))
        {
            context.User = engine.Read(Standing) ?? context.User;
        }

        return next(context);
    }

    private static ClaimsPrincipal? Standing(SalesBook book)
    {
        var organization = book.Organization;
        var user = organization.Users.Values.OrderBy(user => user.Id)
            .FirstOrDefault(user => CallerFactory.OfUser(organization, user.Id)?.Scope is SalesScope.Company);
        return user is null
            ? null
            : new ClaimsPrincipal(new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(CultureInfo.InvariantCulture)),
                    new Claim(CurrentUser.StampClaim, user.Stamp),
                ],
                "bench"));
    }
}
