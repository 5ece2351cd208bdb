using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Columns;
using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Running;

namespace SalesDashboard.Import.Kinds;

/// <summary>Calls, meetings and the rest. A time without an offset is that of the company's time zone.</summary>
internal sealed class ActivityRows : ExternalKind
{
    public override string Name => "activities";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
        [.. ImportColumn.Free("activity_id", "type", "employee_id", "client_id", "deal_id", "due_at", "closed_at", "subject", "result")];

    public override IReadOnlyList<string> Required { get; } = ["activity_id", "type", "employee_id"];

    public override IReadOnlyList<string> Dates { get; } = ["due_at", "closed_at"];

    public override async Task LoadAsync(ImportBatch batch, IReadOnlyList<KeyedRow> rows, CancellationToken ct)
    {
        await batch.Employees.LoadAsync(rows.Select(row => row.Text("employee_id")), ct);
        await batch.Clients.LoadAsync(rows.Select(row => row.Text("client_id")), ct);
        await batch.Deals.LoadAsync(rows.Select(row => row.Text("deal_id")), ct);
        await batch.Activities.LoadAsync(rows.Select(row => row.Key), ct);
    }

    protected override Target? Apply(ImportBatch batch, KeyedRow keyed)
    {
        var row = keyed.Row;
        var known = batch.Activities.Find(keyed.Key);
        var type = TypeOf(row);
        row.Required("employee_id");
        var employee = batch.EmployeeOf(row, "employee_id");
        var client = batch.ClientOf(row);
        var deal = batch.DealOf(row);
        var closedAt = row.Has("closed_at") ? Utc(batch, row.Moment("closed_at")) : known?.ClosedAt;
        var dueAt = Utc(batch, row.Moment("due_at")) ?? known?.DueAt ?? closedAt;
        var subject = row.TextOr("subject", known?.Subject, Lengths.Title) ?? "";
        var result = row.TextOr("result", known?.Result, Lengths.LongText);
        if (dueAt is null && row.IsValid)
        {
            row.Refuse("due_at", "NoDate");
        }

        if (!row.IsValid || type is not { } kind || employee is null || dueAt is not { } due)
        {
            return null;
        }

        var activity = known ?? New(batch, keyed.Key, kind, employee, due);
        activity.Describe(kind, employee, due, closedAt, subject, result);
        activity.Concern(row.Has("client_id") ? client : activity.Client, row.Has("deal_id") ? deal : activity.Deal);
        return new Target(activity, known is null);
    }

    private static Activity New(ImportBatch batch, string key, ActivityType type, Employee employee, DateTime dueAt)
    {
        var activity = new Activity(type, employee, dueAt);
        activity.IdentifyAs(ExternalSystems.Exchange, key);
        return batch.Activities.Add(key, activity);
    }

    private static ActivityType? TypeOf(RowReader row)
    {
        if (row.Required("type") is not { } text)
        {
            return null;
        }

        if (ActivityTypeNames.Find(text) is { } type)
        {
            return type;
        }

        row.Refuse("type", "UnknownActivityType", ActivityTypeNames.Codes);
        return null;
    }

    private static DateTime? Utc(ImportBatch batch, ImportMoment? moment)
    {
        if (moment is not { } read)
        {
            return null;
        }

        if (read.Offset is { } offset)
        {
            return new DateTimeOffset(read.DateTime, offset).UtcDateTime;
        }

        return WallClock.ToUtc(read.DateTime, batch.Zone);
    }
}
