namespace SalesDashboard.Domain.Screens;

/// <summary>In what the amounts of a screen are told.</summary>
public enum ScreenUnit
{
    /// <summary>By their size: 814K, 9.87M.</summary>
    Fitting = 1,

    Thousand = 2,

    Million = 3,
}
