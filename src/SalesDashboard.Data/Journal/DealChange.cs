using System.Text.Json;

namespace SalesDashboard.Data.Journal;

/// <summary>One change of a deal as the journal tells it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Before">JSON of the changed values as they were; null for a new deal.</param>
/// <param name="After">JSON of the changed values as they became.</param>
public sealed record DealChange(long DealId, DateTime At, string Actor, string? Before, string? After, string? Reason)
{
    /// <summary>A changed value before and after as text; null where this change did not touch it.</summary>
    public (string? Before, string? After)? Of(string property)
    {
        var (before, hadBefore) = Read(Before, property);
        var (after, hadAfter) = Read(After, property);
        return hadBefore || hadAfter ? (before, after) : null;
    }

    /// <summary>The expected closing was put off: yyyy-MM-dd compares like the days themselves.</summary>
    public bool IsSlip => Of("ExpectedCloseOn") is ({ } before, { } after) && string.CompareOrdinal(after, before) > 0;

    private static (string? Value, bool IsThere) Read(string? json, string property)
    {
        if (json is null)
        {
            return (null, false);
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.TryGetProperty(property, out var value)
            ? (value.ValueKind == JsonValueKind.Null ? null : value.ToString(), true)
            : (null, false);
    }
}
