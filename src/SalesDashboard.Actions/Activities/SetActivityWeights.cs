using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Actions.Activities;

/// <summary>Sets what the types of activity weigh in the coefficient (CAB-15, decision D4); every coefficient follows at once.</summary>
public sealed class SetActivityWeights(SalesDb db)
{
    private const int Decimals = 2;

    /// <param name="weights">Of the types that change; from 0 to 100 with at most two decimals.</param>
    public async Task<Outcome> ExecuteAsync(IReadOnlyDictionary<ActivityType, decimal> weights, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || !caller.Has(Rights.ManageOrganization))
        {
            return new Denied();
        }

        foreach (var (type, weight) in weights)
        {
            if (weight is < 0 or > ActivityWeights.Most || decimal.Round(weight, Decimals) != weight)
            {
                return new BadWeight(type, weight);
            }
        }

        await using var context = await db.OpenAsync(caller, ct);
        var known = await context.Settings.Where(setting => setting.Name.StartsWith(ActivityWeights.SettingPrefix)).ToListAsync(ct);
        foreach (var (type, weight) in weights)
        {
            var name = ActivityWeights.SettingPrefix + ActivityTypes.CodeOf(type);
            var value = weight.ToString("0.##", CultureInfo.InvariantCulture);
            if (known.Find(setting => setting.Name == name) is { } setting)
            {
                setting.Change(value);
            }
            else
            {
                context.Settings.Add(new Setting(name, value));
            }
        }

        await context.SaveChangesAsync(ct);
        return new Saved();
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved : Outcome;

    public sealed record BadWeight(ActivityType Type, decimal Weight) : Outcome;

    public sealed record Denied : Outcome;
}
