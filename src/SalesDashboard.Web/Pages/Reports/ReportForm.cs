namespace SalesDashboard.Web.Pages.Reports;

/// <summary>What a form of a report posts.</summary>
public sealed class ReportForm
{
    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? By { get; set; }

    public string? Details { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }
}
