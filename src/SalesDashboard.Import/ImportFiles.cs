using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import;

/// <summary>
/// Takes files in: creates what is new, changes what is different and leaves the rest alone, by the ids that the files
/// give. A file that cannot be read stops everything before the first row; a refused row stops nothing but itself.
/// </summary>
public sealed class ImportFiles(SalesDb db, BusinessClock clock)
{
    public async Task<Outcome> ExecuteAsync(ImportRequest request, Caller caller, CancellationToken ct)
    {
        if (!IsAllowed(caller))
        {
            return new Denied();
        }

        var plan = ImportPlan.Of(request);
        if (plan.Refusal is not null)
        {
            return new Unusable(plan.Refusal);
        }

        var steps = new List<OpenStep>();
        try
        {
            foreach (var step in plan.Steps)
            {
                steps.Add(await OpenStep.OpenAsync(step, request.Reading, ct));
            }

            return await TakeAsync(request, plan, steps, caller, ct);
        }
        finally
        {
            foreach (var step in steps)
            {
                await step.DisposeAsync();
            }
        }
    }

    private async Task<Outcome> TakeAsync(ImportRequest request, ImportPlan plan, List<OpenStep> steps, Caller caller, CancellationToken ct)
    {
        if (steps.Exists(step => step.Refusal is not null))
        {
            var report = new ImportReport([.. steps.Select(step => step.Count().Report())], plan.Skipped, request.IsDryRun);
            return new Refused(report, ImportText.Of("FileRefused"));
        }

        var currency = await DefaultCurrencyAsync(request, caller, ct);
        var isDry = request.IsDryRun || request.IsStrict;
        var first = await RunAsync(isDry);
        if (request.IsStrict && first.Refused > 0)
        {
            return new Refused(first with { IsDryRun = request.IsDryRun }, ImportText.Of("StrictRefused", first.Refused));
        }

        var result = isDry && !request.IsDryRun ? await RunAsync(isDryRun: false) : first;
        return result is { Taken: 0, Refused: > 0 }
            ? new Refused(result, ImportText.Of("NothingTaken", result.Refused))
            : new Done(result);

        async Task<ImportReport> RunAsync(bool isDryRun)
        {
            var id = ImportMark.NewId();
            var run = new ImportRun(db, clock, caller, currency, id, isDryRun);
            return new ImportReport(await run.TakeAsync(steps, ct), plan.Skipped, isDryRun) { Id = isDryRun ? null : id };
        }
    }

    /// <summary>The company's currency once it has chosen one, else the one asked for.</summary>
    private async Task<string> DefaultCurrencyAsync(ImportRequest request, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var stored = await context.Settings.AsNoTracking()
            .Where(setting => setting.Name == nameof(CompanySettings.Currency))
            .Select(setting => setting.Value)
            .SingleOrDefaultAsync(ct);
        return Currency.IsCode(stored) && stored is not null ? stored : request.DefaultCurrency ?? CompanySettings.DefaultCurrency;
    }

    /// <summary>The same decide about undoing. Administrators and programs with a key to write; only with the whole company in sight, else known rows would look new.</summary>
    internal static bool IsAllowed(Caller caller) =>
        caller is { MayWrite: true, Scope: SalesScope.Company }
        && (caller.Role == Role.Administrator || caller is { UserId: null, EmployeeId: null });

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    /// <summary>Taken, except for the rows that the report refuses.</summary>
    public sealed record Done(ImportReport Report) : Outcome;

    /// <summary>Nothing was written: a file cannot be read, a strict import met a bad row, or every row is bad.</summary>
    public sealed record Refused(ImportReport Report, string Message) : Outcome;

    /// <summary>No such kind, preset or file.</summary>
    public sealed record Unusable(string Message) : Outcome;

    public sealed record Denied : Outcome;
}
