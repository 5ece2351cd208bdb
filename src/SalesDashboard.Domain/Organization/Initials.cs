namespace SalesDashboard.Domain.Organization;

public static class Initials
{
    /// <summary>Up to two letters of a name for an avatar: "Olena Kovalenko" gives OK.</summary>
    public static string Of(string? name) =>
        string.Concat((name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(2).Select(word => char.ToUpperInvariant(word[0])));
}
