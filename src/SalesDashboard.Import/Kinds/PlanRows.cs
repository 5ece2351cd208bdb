using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Personal month plans; an imported plan is approved and leaves a revision that names the file.</summary>
internal sealed class PlanRows : ImportKind
{
    public override string Name => "plans";

    public override string KeyColumn => "month";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [.. ImportColumn.Free("employee_id", "month", "amount", "currency")];

    /// <summary>As for setting them by hand or REST.</summary>
    public override Rights Needs => Rights.ManagePlans;

    public override IReadOnlyList<string> Required { get; } = ["employee_id", "month", "amount"];

    public override IReadOnlyList<string> Dates { get; } = ["month"];

    public override IReadOnlyList<string> Amounts { get; } = ["amount"];

    public override string? KeyOf(RowReader row)
    {
        row.Required("month");
        return row.Required("employee_id") is { } employee && row.Month("month") is { } month
            ? string.Create(CultureInfo.InvariantCulture, $"{month:yyyy-MM} {employee}")
            : null;
    }

    public override async Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct)
    {
        await batch.Employees.LoadAsync(rows.Select(row => row.Text("employee_id")), ct);
        var employees = batch.Employees.Known.Select(employee => employee.Id).ToList();
        var months = rows.Select(row => row.Row.Month("month")).OfType<DateOnly>().Select(Month.Of).Distinct().ToList();
        var plans = await batch.Context.Plans
            .Where(plan => employees.Contains(plan.EmployeeId) && months.Contains(plan.Month))
            .ToListAsync(ct);
        foreach (var plan in plans)
        {
            batch.Plans[(plan.EmployeeId, plan.Month)] = plan;
        }
    }

    protected override Target? Apply(ImportBatch batch, KeyedRow keyed)
    {
        var row = keyed.Row;
        var employee = batch.EmployeeOf(row, "employee_id");
        var money = row.RequiredAmount("amount");
        var month = row.Month("month") is { } day ? Month.Of(day) : default;
        var known = employee is null ? null : batch.Plans.GetValueOrDefault((employee.Id, month));
        var currency = row.Currency("currency", money, known?.Currency ?? batch.DefaultCurrency);
        if (!row.IsValid || employee is null || money is not { } amount)
        {
            return null;
        }

        var plan = known ?? new Plan(employee, month, currency);
        plan.Revise(amount.Value, currency, PlanStatus.Approved, batch.Author, batch.FileName, batch.Now);
        batch.Track(plan);
        return new Target(plan, known is null);
    }
}
