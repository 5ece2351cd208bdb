using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Configurations;
using SalesDashboard.Data.Identity;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Saving;
using SalesDashboard.Data.Scoping;
using SalesDashboard.Data.Screens;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Feed;
using SalesDashboard.Domain.Meetings;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Products;
using SalesDashboard.Domain.SavedViews;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Data;

/// <summary>
/// The database as one caller sees it: every query is cut to the caller's scope (Scoping/), every save goes through the
/// <see cref="SaveGate"/>. One short-lived context per operation, from <see cref="SalesDb"/>, used by one flow of
/// control at a time and thrown away after any exception.
/// </summary>
public abstract partial class SalesDbContext(DbContextOptions options, SaveGate gate) : IdentityUserContext<SalesUser, long>(options)
{
    private Caller? _caller;

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<City> Cities => Set<City>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<Employee> Employees => Set<Employee>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Pipeline> Pipelines => Set<Pipeline>();

    public DbSet<Stage> Stages => Set<Stage>();

    public DbSet<PipelineMember> PipelineMembers => Set<PipelineMember>();

    public DbSet<WaitingLead> WaitingLeads => Set<WaitingLead>();

    public DbSet<DealDistribution> DealDistributions => Set<DealDistribution>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<TunnelRule> TunnelRules => Set<TunnelRule>();

    public DbSet<TunnelRun> TunnelRuns => Set<TunnelRun>();

    public DbSet<TunnelCursor> TunnelCursors => Set<TunnelCursor>();

    public DbSet<LostReason> LostReasons => Set<LostReason>();

    public DbSet<Deal> Deals => Set<Deal>();

    public DbSet<DealDocument> DealDocuments => Set<DealDocument>();

    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanRevision> PlanRevisions => Set<PlanRevision>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<Activity> Activities => Set<Activity>();

    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<MeetingDecision> MeetingDecisions => Set<MeetingDecision>();

    public DbSet<FeedPost> FeedPosts => Set<FeedPost>();

    public DbSet<FeedRecipient> FeedRecipients => Set<FeedRecipient>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<CurrencyRate> CurrencyRates => Set<CurrencyRate>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<Screen> Screens => Set<Screen>();

    public DbSet<ScreenSighting> ScreenSightings => Set<ScreenSighting>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SessionSighting> SessionSightings => Set<SessionSighting>();

    public DbSet<PasswordReset> PasswordResets => Set<PasswordReset>();

    public DbSet<OperationRecord> Operations => Set<OperationRecord>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>For whom this context works. Set once, before anything else.</summary>
    /// <exception cref="InvalidOperationException">Nobody was named, or somebody already.</exception>
    public Caller Caller
    {
        get => _caller ?? throw new InvalidOperationException("This context works for nobody; open it with SalesDb.OpenAsync(caller, ...).");
        internal set => _caller = _caller is null
            ? value
            : throw new InvalidOperationException($"This context works for {_caller.Name} already; open another one for {value.Name}.");
    }

    /// <summary>Why the next save is made, as the journal shall tell it.</summary>
    public string? Reason { get; private set; }

    internal SaveGate Gate => gate;

    // Fixed here: the tables must not depend on what the host configures.
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    public void Because(string? reason) => Reason = reason;

    /// <summary>Not supported: a save waits for its turn, and a thread must not.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: saves wait in a queue.");

    /// <summary>The one gate to the database, see <see cref="SaveGate"/>.</summary>
    /// <exception cref="DbUpdateConcurrencyException">A record was changed by somebody else meanwhile.</exception>
    /// <exception cref="DatabaseUnavailableException">The database is busy or full; nothing was saved.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (!acceptAllChangesOnSuccess)
        {
            throw new NotSupportedException("A save through the gate always accepts its changes.");
        }

        var saved = await gate.SaveAsync(this, cancellationToken);
        Reason = null;
        return saved;
    }

    /// <summary>A second context of the same kind and database, without a caller.</summary>
    internal abstract SalesDbContext CreateTwin();

    /// <summary>Opens a transaction that holds the write lock from its start.</summary>
    /// <param name="patience">How long to wait for the lock.</param>
    internal abstract Task<IDbContextTransaction> BeginWriteAsync(TimeSpan patience, CancellationToken ct);

    /// <summary>Opens a transaction in which several queries see one state and block nobody; null where there is no such thing.</summary>
    internal abstract Task<IDbContextTransaction?> BeginReadAsync(CancellationToken ct);

    /// <summary>What this exception says about the database; null where it is about something else.</summary>
    internal abstract DatabaseFault? FaultOf(Exception exception);

    /// <summary>For the gate: sends the changes without accepting them, so that a retry finds them again.</summary>
    internal Task<int> SendAsync(CancellationToken ct) => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);

    /// <summary>Keys are neither business data nor journaled.</summary>
    internal void SaveKeyRing() => base.SaveChanges(acceptAllChangesOnSuccess: true);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        base.OnConfiguring(optionsBuilder);
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, ScopeModelCacheKeyFactory>();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Month>().HaveConversion<MonthConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SalesDbContext).Assembly);
        ModelRules.Apply(builder);
        ApplyScope(builder);
    }
}
