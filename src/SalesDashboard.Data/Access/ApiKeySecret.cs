using System.Security.Cryptography;
using System.Text;

namespace SalesDashboard.Data.Access;

/// <summary>A newly made key <c>sd_prefix_secret</c>; the text is shown once and never stored.</summary>
public sealed record ApiKeySecret(string Text, string Prefix, string Hash)
{
    private const string Start = "sd_";
    private const int PrefixBytes = 6;
    private const int SecretBytes = 24;

    /// <summary>A random key with 192 secret bits.</summary>
    public static ApiKeySecret Create()
    {
        var prefix = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(PrefixBytes));
        var text = $"{Start}{prefix}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))}";
        return new ApiKeySecret(text, prefix, HashOf(text));
    }

    /// <summary>The prefix by which the row is looked up; null where the text has not the form of a key.</summary>
    public static string? PrefixOf(string? text)
    {
        const int PrefixEnd = 3 + (PrefixBytes * 2);
        const int Length = PrefixEnd + 1 + (SecretBytes * 2);
        return text is { Length: Length } && text.StartsWith(Start, StringComparison.Ordinal) && text[PrefixEnd] == '_'
            ? text[Start.Length..PrefixEnd]
            : null;
    }

    /// <summary>True where the text is the key of this hash; takes the same time for each wrong one.</summary>
    public static bool Matches(string text, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(text)), Encoding.ASCII.GetBytes(hash));

    // A secret of 192 random bits needs no slow hash.
    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
