namespace SalesDashboard.Web.Access;

/// <summary>A browser in words that its owner knows it by, such as "Firefox, Windows". What it says of itself proves nothing.</summary>
public static class BrowserName
{
    // The order matters: each of the upper ones also calls itself by names further down.
    private static readonly (string Mark, string Name)[] s_browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("YaBrowser", "Yandex Browser"), ("SamsungBrowser", "Samsung Internet"), ("Vivaldi", "Vivaldi"),
        ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] s_systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>"?" where the header tells nothing known.</summary>
    public static string Of(string userAgent)
    {
        var parts = new[] { NameIn(userAgent, s_browsers), NameIn(userAgent, s_systems) }.OfType<string>().ToList();
        return parts.Count == 0 ? "?" : string.Join(", ", parts);
    }

    private static string? NameIn(string userAgent, (string Mark, string Name)[] names) =>
        Array.Find(names, known => userAgent.Contains(known.Mark, StringComparison.Ordinal)).Name;
}
