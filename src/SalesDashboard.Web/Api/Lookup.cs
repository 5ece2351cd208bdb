using System.Globalization;
using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Web.Api;

/// <summary>Finds a record by what people and programs call it: our id, the external id or the name.</summary>
public static class Lookup
{
    /// <summary>The id, or a problem where nothing or more than one record is meant. Null text = not asked.</summary>
    /// <param name="what">The parameter's name, for the problem.</param>
    public static long? Find<T>(
        QueryText query, string what, string? text, IEnumerable<T> rows, Func<T, string> nameOf, Func<T, string?>? externalIdOf = null)
        where T : ISnapshot
    {
        if (query.Text(what, text) is not { } given)
        {
            return null;
        }

        var all = rows as IReadOnlyCollection<T> ?? [.. rows];
        if (long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && all.Any(row => row.Id == id))
        {
            return id;
        }

        if (externalIdOf is not null && all.FirstOrDefault(row => externalIdOf(row) == given) is { } external)
        {
            return external.Id;
        }

        var named = all.Where(row => string.Equals(nameOf(row), given, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        query.Refuse(named.Count switch
        {
            0 => ApiProblems.NotFound($"The {what} \"{given}\""),
            1 => null,
            _ => ApiProblems.BadRequest($"{what} \"{given}\" names more than one; give its id."),
        });
        return named.Count == 1 ? named[0].Id : null;
    }
}
