using SalesDashboard.Actions.Access;

namespace SalesDashboard.Actions.Screens;

/// <summary>A device that nobody knows asks for a code to show. Needs no rights: a code gives nothing until it is confirmed.</summary>
public sealed class StartPairing(PairingCodes codes)
{
    /// <param name="secret">What the device has in its cookie, if anything.</param>
    /// <param name="source">Where it asks from, for the limit of codes.</param>
    public Outcome Execute(string? secret, string source)
    {
        if (secret is not null && BearerSecret.HashOf(secret) is { } known && codes.Find(known) is var (shown, expires))
        {
            return new Started(shown, expires, secret);
        }

        var fresh = BearerSecret.Create();
        return codes.Start(BearerSecret.HashOf(fresh) ?? "", source) is var (code, until) ? new Started(code, until, fresh) : new TooMany();
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <param name="Secret">For the device's cookie.</param>
    public sealed record Started(string Code, DateTimeOffset Until, string Secret) : Outcome;

    public sealed record TooMany : Outcome;
}
