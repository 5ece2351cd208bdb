using System.Globalization;
using System.Security.Claims;
using SalesDashboard.Actions.Access;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>Knows screens by their secrets. Asked of the live book: no query, and what is revoked is refused from then on.</summary>
public sealed class PairedScreens(LiveEngine engine)
{
    /// <summary>The only thing that a screen's principal carries.</summary>
    public const string IdClaim = "screen";

    /// <summary>The screen of this secret, also a revoked one; null where nobody paired it.</summary>
    public ScreenSnapshot? Find(string? secret) => BearerSecret.HashOf(secret) is { } hash
        ? engine.Read(book => book.Organization.Screens.Values.FirstOrDefault(screen => screen.Hash == hash))
        : null;

    public static long? IdOf(ClaimsPrincipal? user) =>
        long.TryParse(user?.FindFirstValue(IdClaim), CultureInfo.InvariantCulture, out var id) ? id : null;
}
