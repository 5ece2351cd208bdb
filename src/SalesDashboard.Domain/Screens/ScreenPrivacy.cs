namespace SalesDashboard.Domain.Screens;

/// <summary>What a wall tells about persons (AHEAD-9). Whatever is not told does not leave the server.</summary>
public enum ScreenPrivacy
{
    /// <summary>First name and initial of the surname.</summary>
    Names = 1,

    /// <summary>Initials alone.</summary>
    Initials = 2,

    /// <summary>Nobody is named: places and percent.</summary>
    Percent = 3,

    /// <summary>Departments instead of persons.</summary>
    Teams = 4,
}
