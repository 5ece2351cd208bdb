using SalesDashboard.Domain.Changes;

namespace SalesDashboard.Domain.SavedViews;

/// <summary>
/// An address with a name, kept by one person: a saved filter or report. Only the part after the path is kept, so it can
/// lead nowhere but to a page of the product, and that page decides about rights as always.
/// </summary>
public sealed class SavedView : IVersioned
{
    public const int NameLength = 100;
    public const int QueryLength = 2000;

    private SavedView()
    {
    }

    public SavedView(long employeeId, ViewPage page, string name, string query)
    {
        EmployeeId = employeeId;
        Page = page;
        Name = name;
        Query = query;
    }

    public long Id { get; private set; }

    public long EmployeeId { get; private set; }

    public ViewPage Page { get; private set; }

    /// <summary>Unique for the person and page.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Without the question mark.</summary>
    public string Query { get; private set; } = "";

    public int Version { get; private set; }

    public void PointTo(string query) => Query = query;
}

/// <summary>The page that a saved view opens.</summary>
public enum ViewPage
{
    Clients = 1,
    LostReport = 2,
}
