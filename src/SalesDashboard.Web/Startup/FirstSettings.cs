using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Web.Startup;

/// <summary>
/// The accounting mode must be chosen before figures are shown (PLAN-4). What the configuration says is stored at the
/// first start; after that the stored settings count, so that a command line does not undo what people decided.
/// </summary>
public sealed class FirstSettings(SalesDb db, IOptions<SalesOptions> options)
{
    /// <summary>Called at each start, before anything that reads settings.</summary>
    public async Task StoreConfiguredAsync(CancellationToken ct)
    {
        var caller = Caller.System("configuration");
        if (options.Value.Mode is { } mode)
        {
            await StoreIfMissingAsync(nameof(CompanySettings.Mode), mode.ToString(), caller, ct);
        }

        if (options.Value.Currency is { } currency)
        {
            await StoreIfMissingAsync(nameof(CompanySettings.Currency), currency, caller, ct);
        }
    }

    /// <summary>An administrator's first choice; does nothing where somebody was quicker.</summary>
    public Task ChooseModeAsync(AccountingMode mode, Caller caller, CancellationToken ct) =>
        StoreIfMissingAsync(nameof(CompanySettings.Mode), mode.ToString(), caller, ct);

    private async Task StoreIfMissingAsync(string name, string value, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Settings.AnyAsync(setting => setting.Name == name, ct))
        {
            return;
        }

        context.Settings.Add(new Setting(name, value));
        await context.SaveChangesAsync(ct);
    }
}
