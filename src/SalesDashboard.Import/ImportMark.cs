using System.Security.Cryptography;

namespace SalesDashboard.Import;

/// <summary>
/// How one import is known in the journal: the reason of each of its rows names the file and, in brackets at the end, the
/// import. By that it is found again when it shall be undone (AHEAD-18).
/// </summary>
internal static class ImportMark
{
    private const int IdBytes = 5;

    private const string Taking = "import ";

    private const string Undoing = "import undone ";

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>True where the text may be an id; whether there was such an import, the journal knows.</summary>
    public static bool IsId(string text) => text.Length == 2 * IdBytes && text.All(char.IsAsciiHexDigitLower);

    public static string ReasonOf(string id, string file) => $"{Taking}{file} {TailOf(id)}";

    public static string UndoneReasonOf(string id) => $"{Undoing}{TailOf(id)}";

    /// <summary>What the reasons of an import and of its undoing end with.</summary>
    public static string TailOf(string id) => $"[{id}]";
}
