using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Ui.Pipelines;

/// <summary>What a stage asks for, in the reader's words.</summary>
public static class RequirementTexts
{
    /// <summary>Each requirement by itself.</summary>
    public static IReadOnlyList<StageRequirements> All { get; } =
        [.. Enum.GetValues<StageRequirements>().Where(requirement => requirement != StageRequirements.None)];

    public static string Of(StageRequirements requirement, IStringLocalizer<Texts> text) => text[$"Pipelines.Requires.{requirement}"];

    /// <summary>Several of them with commas between.</summary>
    public static string List(StageRequirements requirements, IStringLocalizer<Texts> text) =>
        string.Join(", ", All.Where(one => requirements.HasFlag(one)).Select(one => Of(one, text)));
}
