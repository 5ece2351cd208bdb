namespace SalesDashboard.Domain.Changes;

/// <summary>Names of the systems that own external ids; (system, external id) is unique per kind of record.</summary>
public static class ExternalSystems
{
    /// <summary>Files and the REST interface: both speak of the same records, so an upsert of one meets the other's.</summary>
    public const string Exchange = "exchange";

    /// <summary>The demo company.</summary>
    public const string Demo = "demo";
}

/// <summary>A record that another system may own; (null, null) for one born here.</summary>
public interface IExternal
{
    string? ExternalSystem { get; }

    string? ExternalId { get; }
}
