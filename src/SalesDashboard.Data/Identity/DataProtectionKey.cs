namespace SalesDashboard.Data.Identity;

/// <summary>One data-protection key of ASP.NET as XML; shared by all nodes, so that a cookie of one is valid on each.</summary>
public sealed class DataProtectionKey
{
    public long Id { get; private set; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
