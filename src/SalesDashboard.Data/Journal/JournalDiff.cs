using System.Collections.Frozen;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Messages;

namespace SalesDashboard.Data.Journal;

/// <summary>The changed values of a record as two JSON objects. That a secret changed is told, the secret is not.</summary>
internal static class JournalDiff
{
    private const string Masked = "***";

    private static readonly FrozenSet<string> s_secrets =
        FrozenSet.Create(nameof(SalesUser.PasswordHash), nameof(SalesUser.SecurityStamp), nameof(ApiKey.Hash), nameof(Message.Body));

    // Told by other columns or by other properties of the same record.
    private static readonly FrozenSet<string> s_silent = FrozenSet.Create(
        nameof(IVersioned.Id),
        nameof(IVersioned.Version),
        nameof(SalesUser.ConcurrencyStamp),
        nameof(SalesUser.NormalizedEmail),
        nameof(SalesUser.NormalizedUserName));

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (string? Before, string? After) Of(EntityEntry entry, JournalKind kind) => kind switch
    {
        JournalKind.Created => (null, Write(entry, property => property.CurrentValue, property => property.CurrentValue is not null)),
        JournalKind.Deleted => (Write(entry, property => property.OriginalValue, property => property.OriginalValue is not null), null),
        JournalKind.Updated => (Write(entry, property => property.OriginalValue, Differs), Write(entry, property => property.CurrentValue, Differs)),
    };

    private static bool Differs(PropertyEntry property) =>
        property.IsModified && !Equals(property.OriginalValue, property.CurrentValue);

    private static string Write(EntityEntry entry, Func<PropertyEntry, object?> value, Func<PropertyEntry, bool> counts)
    {
        var values = new Dictionary<string, object?>();
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (!s_silent.Contains(name) && counts(property))
            {
                values[name] = s_secrets.Contains(name) ? Masked : Readable(value(property));
            }
        }

        return JsonSerializer.Serialize(values, s_options);
    }

    private static object? Readable(object? value) => value switch
    {
        Month month => month.ToString(),
        Enum name => name.ToString(),
        _ => value,
    };
}
