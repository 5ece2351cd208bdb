namespace SalesDashboard.Web.Ui.Charts;

/// <summary>One stage of <see cref="StageBars"/>; with an address its bar is a link, for example to the filtered board.</summary>
public sealed record StageBar(string Name, int Count, decimal Sum, string? Href = null);
