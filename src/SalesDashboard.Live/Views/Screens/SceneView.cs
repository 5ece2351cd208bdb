using SalesDashboard.Domain.Screens;

namespace SalesDashboard.Live.Views.Screens;

/// <summary>What a scene shows: names already cut to the screen's privacy, so that nothing else can get into its HTML.</summary>
/// <param name="Place">Whose figures they are, where not the company's.</param>
/// <param name="Currency">ISO code of all sums but those of single deals.</param>
public abstract record SceneView(string? Place, string Currency, ScreenUnit Unit);

/// <summary>A won deal as the wall tells it.</summary>
/// <param name="Owner">Empty where the screen names nobody.</param>
/// <param name="About">The client, or the deal's title where it has none; empty where either could name a person.</param>
/// <param name="Currency">The deal's own.</param>
public sealed record SceneDeal(long DealId, string Owner, string About, decimal? Amount, string Currency);
