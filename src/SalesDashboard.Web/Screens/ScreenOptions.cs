namespace SalesDashboard.Web.Screens;

/// <summary>Section "Screens": the wall screens.</summary>
public sealed class ScreenOptions
{
    public const string Section = "Screens";

    /// <summary>Part of the version that screens compare: another text makes all of them load their page anew.</summary>
    public string Build { get; set; } = "";
}
