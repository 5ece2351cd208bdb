namespace SalesDashboard.Web.Pages.Team;

/// <summary>What a person's sheet shows.</summary>
public enum DeskTab
{
    /// <summary>The row's figures and what can be done: all of it on a phone.</summary>
    Row = 1,
    Activities = 2,
    Tasks = 3,
    Processes = 4,
    Deals = 5,
}
