namespace SalesDashboard.Data.Screens;

/// <summary>When a wall screen was last heard of. Not journaled: it tells of the device, not of the business.</summary>
public sealed class ScreenSighting
{
    public required long ScreenId { get; init; }

    public DateTime SeenAt { get; private set; }

    /// <summary>The version of the page it ran.</summary>
    public string Page { get; private set; } = "";

    public void See(DateTime at, string page) => (SeenAt, Page) = (at, page);
}
