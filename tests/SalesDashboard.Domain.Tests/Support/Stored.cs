using System.Reflection;

namespace SalesDashboard.Domain.Tests.Support;

/// <summary>Gives a record what only the database and the save gate give: its id, its foreign keys, its version.</summary>
internal static class Stored
{
    public static T WithId<T>(this T entity, long id)
        where T : class => entity.With("Id", id);

    public static T WithVersion<T>(this T entity, int version)
        where T : class => entity.With("Version", version);

    public static T With<T>(this T entity, string property, object value)
        where T : class
    {
        var found = typeof(T).GetProperty(property, BindingFlags.Instance | BindingFlags.Public)
            ?? throw new ArgumentException($"{typeof(T).Name} has no {property}.", nameof(property));
        found.SetValue(entity, value);
        return entity;
    }
}
