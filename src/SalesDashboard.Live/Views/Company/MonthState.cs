namespace SalesDashboard.Live.Views.Company;

/// <summary>Where a month stands to the business date.</summary>
public enum MonthState
{
    Closed = 1,
    Running = 2,
    Coming = 3,
}
