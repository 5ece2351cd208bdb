using System.Text.Json;
using SalesDashboard.Actions.Deals;

namespace SalesDashboard.Web.Api.Deals;

/// <summary>What became of one item.</summary>
/// <param name="Status">created, updated, unchanged or refused.</param>
/// <param name="Field">The member that was refused.</param>
public sealed record DealResultJson(string ExternalId, DealState Status, long? Id, int? Version, string? Field, string? Message)
{
    public static DealResultJson From(SaveDeals.Result result, string externalId) => new(
        externalId,
        result.State,
        result.DealId,
        result.Version,
        result.Refusal is { } refusal ? JsonNamingPolicy.CamelCase.ConvertName(refusal.Field) : null,
        result.Refusal is { } reason ? TextOf(reason) : null);

    private static string TextOf(DealRefusal refusal)
    {
        var field = JsonNamingPolicy.CamelCase.ConvertName(refusal.Field);
        return refusal.Fault switch
        {
            DealFault.Missing => $"{field} is missing; a new deal needs externalId, title, stage with its pipeline, and employeeId or ownerId.",
            DealFault.Unknown => $"{field} \"{refusal.Value}\" is not known; create it first or correct the value.",
            DealFault.Ambiguous => $"{field} \"{refusal.Value}\" stands for more than one; give an id.",
            DealFault.UnfitText => $"{field} is too long or holds control characters: \"{refusal.Value}\"; shorten or clean it.",
            DealFault.UnfitAmount => $"{field} is {refusal.Value}; give a number from 0 with at most four decimals.",
            DealFault.NotACurrency => $"{field} is \"{refusal.Value}\"; give an ISO code of three capital letters such as USD.",
            DealFault.OtherPipeline => $"{field} {refusal.Value} is in another pipeline than the one that was given; correct one of them.",
            DealFault.Repeated => $"{field} \"{refusal.Value}\" came before in this call; send each deal once.",
            DealFault.Taken => $"{field} \"{refusal.Value}\" cannot be used with this key; use another one.",
            DealFault.NoLostReason => $"{field} is missing; this stage asks why a deal is lost. Give the name of one of the company's reasons.",
            DealFault.NoLostComment => $"{field} is missing; this reason says nothing without words. Give some.",
        };
    }
}
