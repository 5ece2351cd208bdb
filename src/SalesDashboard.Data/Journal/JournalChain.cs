using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SalesDashboard.Data.Journal;

/// <summary>The hash of a row = SHA-256 over the hash before it and its own content, as a JSON array without ambiguity.</summary>
internal static class JournalChain
{
    /// <summary>What stands before the first row.</summary>
    public const string Start = "";

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Hash(string previous, JournalEntry entry)
    {
        object?[] content =
        [
            previous, entry.Sequence, entry.At.Ticks, entry.ActorUserId, entry.Actor, entry.Entity, entry.EntityId,
            (int)entry.Kind, entry.Before, entry.After, entry.Reason,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, s_options)));
    }
}
