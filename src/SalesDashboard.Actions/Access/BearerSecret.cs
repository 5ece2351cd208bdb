using System.Security.Cryptography;
using System.Text;

namespace SalesDashboard.Actions.Access;

/// <summary>What a browser, a device or a one-time link proves itself with: 192 random bits; here only their hash is kept.</summary>
public static class BearerSecret
{
    private const int Bytes = 24;

    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in lower-case hexadecimal; so many random bits need no slow hash. Null where the text is no secret.</summary>
    public static string? HashOf(string? secret) =>
        secret is { Length: Bytes * 2 } && secret.All(char.IsAsciiHexDigitLower)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))
            : null;
}
