using System.Collections.Frozen;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Products;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Data.Journal;

/// <summary>
/// The kinds of record that the live book follows, in the order in which it is filled. What is missing here (payments,
/// API keys) is journaled but not published; a payment also changes its invoice, which is.
/// </summary>
internal static class ChangeMapping
{
    public static IReadOnlyList<ChangeKind> Kinds { get; } =
    [
        new ChangeKind<Setting, SettingSnapshot>(it => new SettingSnapshot(it.Id, it.Name, it.Value, it.Version)),
        new ChangeKind<CurrencyRate, CurrencyRateSnapshot>(it => new CurrencyRateSnapshot(it.Id, it.Currency, it.Date, it.Rate, it.Version)),
        new ChangeKind<CalendarDay, CalendarDaySnapshot>(
            it => new CalendarDaySnapshot(it.Id, it.Date, it.Kind, it.CityId, it.Version)),
        new ChangeKind<Region, RegionSnapshot>(it => new RegionSnapshot(it.Id, it.Name, it.Version)),
        new ChangeKind<City, CitySnapshot>(it => new CitySnapshot(it.Id, it.Name, it.RegionId, it.Version)),
        new ChangeKind<Department, DepartmentSnapshot>(
            it => new DepartmentSnapshot(it.Id, it.Name, it.ParentId, it.HeadId, it.Version)),
        new ChangeKind<Screen, ScreenSnapshot>(it => new ScreenSnapshot(
            it.Id, it.Name, it.Hash, it.RegionId, it.CityId, it.DepartmentId, it.Look, it.CreatedAt, it.RevokedAt, it.Reloads, it.Version)),
        new ChangeKind<Product, ProductSnapshot>(it => new ProductSnapshot(it.Id, it.Name, it.Version)),
        new ChangeKind<Pipeline, PipelineSnapshot>(
            it => new PipelineSnapshot(it.Id, it.Name, it.AverageBill, it.ChatLabel, it.Version)
            {
                Distribution = it.Distribution,
                Choice = it.Choice,
                Balance = it.Balance,
                BoardSort = it.BoardSort,
                CardFields = it.CardFields,
            }),
        new ChangeKind<Stage, StageSnapshot>(it => new StageSnapshot(
            it.Id, it.PipelineId, it.Name, it.Kind, it.Order, it.Probability, it.StuckAfterDays, it.AsksLostReason, it.Version)
        {
            Color = it.Color,
            Requires = it.Requires,
            ManagerLimit = it.ManagerLimit,
        }),
        new ChangeKind<LostReason, LostReasonSnapshot>(
            it => new LostReasonSnapshot(it.Id, it.Name, it.NeedsComment, it.Order, it.IsActive, it.Version) { Clarifications = it.Clarifications }),
        new ChangeKind<Employee, EmployeeSnapshot>(it => new EmployeeSnapshot(
            it.Id,
            it.ExternalId,
            it.Name,
            it.Role,
            (RoleRights.Of(it.Role) | it.Granted) & ~it.Withdrawn,
            it.CityId,
            it.DepartmentId,
            it.IsActive,
            it.Version)),
        new ChangeKind<Absence, AbsenceSnapshot>(it => new AbsenceSnapshot(it.Id, it.EmployeeId, it.From, it.To, it.Version)),
        new ChangeKind<PipelineMember, PipelineMemberSnapshot>(
            it => new PipelineMemberSnapshot(it.Id, it.PipelineId, it.EmployeeId, it.Capacity, it.Version)),
        new ChangeKind<TunnelRule, TunnelRuleSnapshot>(
            it => new TunnelRuleSnapshot(it.Id, it.Name, it.IsActive, it.Event, it.Action, it.TargetPipelineId, it.Version)),
        new ChangeKind<SalesUser, UserSnapshot>(it => new UserSnapshot(
            it.Id, it.EmployeeId, it.Email ?? "", it.IsDisabled, it.SecurityStamp ?? "", it.Version)),
        new ChangeKind<Session, SessionSnapshot>(it => new SessionSnapshot(it.Id, it.UserId, it.Hash, it.ExpiresAt, it.EndedAt != null, it.Version)),
        new ChangeKind<Client, ClientSnapshot>(
            it => new ClientSnapshot(it.Id, it.Name, it.Segment, it.Email, it.PhoneDigits, it.Version)
            {
                City = it.City,
                Source = it.Source,
                Phone = it.Phone,
                ResponsibleId = it.ResponsibleId,
            }),
        new ChangeKind<WaitingLead, WaitingLeadSnapshot>(
            it => new WaitingLeadSnapshot(it.Id, it.PipelineId, it.ClientId, it.Reason, it.Since, it.Version)),
        new ChangeKind<Plan, PlanSnapshot>(it => new PlanSnapshot(
            it.Id, it.EmployeeId, it.Month, it.Status == PlanStatus.Approved ? it.Amount : 0m, it.Currency, it.Version)),
        new ChangeKind<Deal, DealSnapshot>(it => new DealSnapshot(
            it.Id,
            it.ExternalId,
            it.Title,
            it.ClientId,
            it.PipelineId,
            it.StageId,
            it.Kind,
            it.OwnerId,
            it.ProductId,
            it.Amount,
            it.Currency,
            it.Source,
            it.CreatedOn,
            it.ExpectedCloseOn,
            it.ClosedOn,
            it.LostReasonId,
            it.LostComment,
            it.StageEnteredAt,
            it.Rank,
            it.Version)
        {
            ClosedFromStageId = it.ClosedFromStageId,
            WaitingUntil = it.WaitingUntil,
        }),
        new ChangeKind<Invoice, InvoiceSnapshot>(it => new InvoiceSnapshot(
            it.Id, it.ClientId, it.EmployeeId, it.Amount, it.Paid, it.Currency, it.DueOn, it.Version)),
        new ChangeKind<Activity, ActivitySnapshot>(it => new ActivitySnapshot(
            it.Id,
            it.Type,
            it.EmployeeId,
            it.ClientId,
            it.DealId,
            it.DueAt,
            it.ClosedAt,
            it.Subject,
            it.Result,
            it.AssignedById,
            it.Comment,
            it.CommentedById,
            it.Version)),
        new ChangeKind<Notice, NoticeSnapshot>(it => new NoticeSnapshot(
            it.Id, it.EmployeeId, it.Kind, it.From, it.Subject, it.At, it.ReadAt, it.ActivityId, it.DealId, it.Version)),
        new ChangeKind<Conversation, ConversationSnapshot>(it => new ConversationSnapshot(
            it.Id, it.FirstId, it.SecondId, it.MessageCount, it.LastAt, it.UnreadByFirst, it.UnreadBySecond, it.Version)),
    ];

    private static FrozenDictionary<Type, ChangeKind> ByEntity { get; } = Kinds.ToFrozenDictionary(kind => kind.Entity);

    private static FrozenDictionary<string, ChangeKind> ByName { get; } = Kinds.ToFrozenDictionary(kind => kind.Entity.Name);

    /// <summary>The kind of this entity type; null where nobody follows it.</summary>
    public static ChangeKind? Of(Type entity) => ByEntity.GetValueOrDefault(entity);

    /// <summary>The kind of this name in the journal; null where nobody follows it.</summary>
    public static ChangeKind? Of(string entity) => ByName.GetValueOrDefault(entity);
}
