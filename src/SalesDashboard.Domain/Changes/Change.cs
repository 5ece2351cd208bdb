using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Domain.Changes;

/// <summary>
/// A committed change of one record, carrying its state after the change. Applying is an upsert by version: an older or
/// equal version is ignored, so that delivery may be doubled or out of order (R-rule 30).
/// </summary>
public abstract record Change
{
    private Change()
    {
    }

    public abstract long Id { get; }

    public abstract int Version { get; }

    public sealed record DealUpserted(DealSnapshot Deal) : Change
    {
        public override long Id => Deal.Id;

        public override int Version => Deal.Version;
    }

    public sealed record InvoiceUpserted(InvoiceSnapshot Invoice) : Change
    {
        public override long Id => Invoice.Id;

        public override int Version => Invoice.Version;
    }

    public sealed record ActivityUpserted(ActivitySnapshot Activity) : Change
    {
        public override long Id => Activity.Id;

        public override int Version => Activity.Version;
    }

    /// <param name="Amount">The approved amount in <paramref name="Currency"/>; 0 while the plan is a draft.</param>
    public sealed record PlanUpserted(long PlanId, long EmployeeId, Calendar.Month Month, decimal Amount, string Currency, int PlanVersion) : Change
    {
        public override long Id => PlanId;

        public override int Version => PlanVersion;
    }

    public sealed record RegionUpserted(long RegionId, string Name, int RegionVersion) : Change
    {
        public override long Id => RegionId;

        public override int Version => RegionVersion;
    }

    public sealed record CityUpserted(long CityId, string Name, long RegionId, int CityVersion) : Change
    {
        public override long Id => CityId;

        public override int Version => CityVersion;
    }

    public sealed record DepartmentUpserted(long DepartmentId, string Name, long? ParentId, long? HeadId, int DepartmentVersion) : Change
    {
        public override long Id => DepartmentId;

        public override int Version => DepartmentVersion;
    }

    public sealed record EmployeeUpserted(
        long EmployeeId, string? ExternalId, string Name, Role Role, Rights Rights, long? CityId, long? DepartmentId, bool IsActive, int EmployeeVersion) : Change
    {
        public override long Id => EmployeeId;

        public override int Version => EmployeeVersion;
    }

    /// <param name="Stamp">Changes whenever every session of the account must end.</param>
    public sealed record UserUpserted(long UserId, long EmployeeId, string Email, bool IsDisabled, string Stamp, int UserVersion) : Change
    {
        public override long Id => UserId;

        public override int Version => UserVersion;
    }

    public sealed record ClientUpserted(long ClientId, string Name, string? Segment, string? Email, string? PhoneDigits, int ClientVersion) : Change
    {
        public override long Id => ClientId;

        public override int Version => ClientVersion;
    }

    public sealed record ProductUpserted(long ProductId, string Name, int ProductVersion) : Change
    {
        public override long Id => ProductId;

        public override int Version => ProductVersion;
    }

    public sealed record PipelineUpserted(long PipelineId, string Name, decimal? AverageBill, string? ChatLabel, int PipelineVersion) : Change
    {
        public override long Id => PipelineId;

        public override int Version => PipelineVersion;
    }

    public sealed record StageUpserted(
        long StageId, long PipelineId, string Name, StageKind Kind, int Order, int Probability, int? StuckAfterDays, bool AsksLostReason, int StageVersion) : Change
    {
        public override long Id => StageId;

        public override int Version => StageVersion;
    }

    public sealed record LostReasonUpserted(long ReasonId, string Name, bool NeedsComment, int Order, bool IsActive, int ReasonVersion) : Change
    {
        public override long Id => ReasonId;

        public override int Version => ReasonVersion;
    }

    public sealed record SettingUpserted(long SettingId, string Name, string Value, int SettingVersion) : Change
    {
        public override long Id => SettingId;

        public override int Version => SettingVersion;
    }

    public sealed record CalendarDayUpserted(long DayId, DateOnly Date, Calendar.DayKind Kind, long? CityId, int DayVersion) : Change
    {
        public override long Id => DayId;

        public override int Version => DayVersion;
    }

    public sealed record RateUpserted(long RateId, string Currency, DateOnly Date, decimal Rate, int RateVersion) : Change
    {
        public override long Id => RateId;

        public override int Version => RateVersion;
    }

    /// <summary>A record is gone, for good: later states of it are ignored.</summary>
    /// <param name="Kind">The upsert of the same record, e.g. <c>typeof(DealUpserted)</c>.</param>
    public sealed record Removed(Type Kind, long RemovedId) : Change
    {
        public override long Id => RemovedId;

        public override int Version => int.MaxValue;
    }
}
