using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>What every scene of a screen has in common. Screens with equal frames share one rendering of a scene.</summary>
/// <param name="Language">Two-letter code of a language of the product.</param>
/// <param name="Rows">So many rows at most: the best, and as many as the type leaves room for.</param>
public sealed record SceneFrame(ScreenArea Area, string Language, ScreenPrivacy Privacy, int Rows, ScreenUnit Unit)
{
    /// <summary>As a person sees the own scope in the preview.</summary>
    public static SceneFrame Of(SalesScope scope, string language) =>
        new(new ScreenArea(scope), language, ScreenPrivacy.Names, ScreenLook.MostLeaders, ScreenUnit.Fitting);

    public static SceneFrame Of(ScreenSnapshot screen) => new(
        ScreenArea.Of(screen.Place),
        screen.Look.Language,
        screen.Look.Privacy,
        Math.Min(screen.Look.Top, screen.Look.Rows),
        screen.Look.Unit);
}
