using System.Security.Cryptography;
using System.Text;

namespace SalesDashboard.Actions.Screens;

/// <summary>What a screen's device proves itself with: 192 random bits in its cookie; here only their hash is kept.</summary>
public static class DeviceSecret
{
    private const int Bytes = 24;

    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256 in lower-case hexadecimal; so many random bits need no slow hash. Null where the text is no secret.</summary>
    public static string? HashOf(string? secret) =>
        secret is { Length: Bytes * 2 } && secret.All(char.IsAsciiHexDigitLower)
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))
            : null;
}
