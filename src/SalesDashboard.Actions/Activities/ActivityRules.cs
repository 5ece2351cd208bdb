using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Actions.Activities;

/// <summary>What holds for the texts, times and subjects of activities, whoever brings them.</summary>
internal static class ActivityRules
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static ActivityOutcome? Check(string subject, DateTime dueAt) => CheckText(nameof(subject), subject, Lengths.Title)
        ?? CheckTime(dueAt);

    public static ActivityOutcome? CheckTime(DateTime at) => at.Year is < FirstYear or >= LastYear ? new ActivityOutcome.BadTime(at) : null;

    public static ActivityOutcome? CheckText(string field, string? text, int most) =>
        text is not null && (text.Length > most || text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            ? new ActivityOutcome.BadText(field, most)
            : null;

    /// <summary>The client and the deal inside the caller's scope. A deal brings its client.</summary>
    public static async Task<(Client? Client, Deal? Deal, ActivityOutcome? Refusal)> SubjectAsync(
        SalesDbContext context, long? clientId, long? dealId, CancellationToken ct)
    {
        var deal = dealId is null ? null : await context.Deals.Include(deal => deal.Client).SingleOrDefaultAsync(deal => deal.Id == dealId, ct);
        if (dealId is { } wantedDeal && deal is null)
        {
            return (null, null, new ActivityOutcome.Unknown(nameof(Deal), wantedDeal));
        }

        if (clientId is not { } wanted || wanted == deal?.ClientId)
        {
            return (deal?.Client, deal, null);
        }

        if (await context.Clients.SingleOrDefaultAsync(client => client.Id == wanted, ct) is not { } client)
        {
            return (null, null, new ActivityOutcome.Unknown(nameof(Client), wanted));
        }

        return deal is { ClientId: not null } ? (null, null, new ActivityOutcome.OtherClient(deal.Id, wanted)) : (client, deal, null);
    }
}
