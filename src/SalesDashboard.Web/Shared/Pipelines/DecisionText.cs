using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Distribution;

namespace SalesDashboard.Web.Shared.Pipelines;

/// <summary>Why a deal went to somebody, in the reader's words, from the stored codes (AHEAD-15).</summary>
public static class DecisionText
{
    public static string Of(DistributionView view, IStringLocalizer<Texts> text, Format format)
    {
        var receiver = view.Receiver ?? text["Distribution.Somebody"];
        var given = text[$"Distribution.Because.{view.Because}", receiver, view.OpenDeals].Value;
        if (view.PassedOver.Count == 0)
        {
            return given;
        }

        return text["Distribution.PassedOver", given, string.Join("; ", view.PassedOver.Select(member => Of(member, text, format)))];
    }

    private static string Of(PassedOverView member, IStringLocalizer<Texts> text, Format format)
    {
        var name = member.Name ?? text["Distribution.Somebody"];
        return member.Details switch
        {
            { Reason: PassReason.Absent, Until: { } until } => text["Distribution.Absent", name, format.Day(until)],
            { Reason: PassReason.AtCapacity } full => text["Distribution.AtCapacity", name, full.OpenDeals ?? 0, full.Capacity ?? 0],
            _ => text["Distribution.Inactive", name],
        };
    }
}
