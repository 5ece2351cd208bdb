using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Presence;
using SalesDashboard.Testing;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Pages.Automation;
using SalesDashboard.Web.Pages.Cabinet;
using SalesDashboard.Web.Pages.Company;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Feed;
using SalesDashboard.Web.Pages.Meetings;
using SalesDashboard.Web.Pages.Messages;
using SalesDashboard.Web.Pages.Pipelines;
using SalesDashboard.Web.Pages.Screens;
using SalesDashboard.Web.Pages.Team;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Pairing;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Startup.Live;
using SalesDashboard.Web.Ui.Live;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>Pages over a real live engine and a real SQLite file, as the product puts them together. Time stands still.</summary>
public abstract class StoredPageTest : ComponentTest, IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-pages-");
    private readonly CancellationTokenSource _end = new();
    private readonly List<Exception> _faults = [];
    private readonly BunitAuthorizationContext _authorization;
    private Task _engineLoop = Task.CompletedTask;
    private StoredCompany? _company;

    protected StoredPageTest()
    {
        var time = new StillClock();
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "sales.db"), Pooling = false };
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(time);
        Services.AddSingleton(new BusinessClock(time, TimeZoneInfo.Utc, StoredCompany.Today));
        Services.AddSingleton(new LiveEngine(time, StoredCompany.Today, (_, fault) => _faults.Add(fault)));
        Services.AddSingleton<IChangeSink>(provider => provider.GetRequiredService<LiveEngine>());
        Services.AddSingleton<LiveBookLoader>();
        Services.AddSalesData(new DatabaseOptions { ConnectionString = connection.ConnectionString });
        Services.AddActions();
        Services.AddBoard();
        Services.AddMessages();
        Services.AddFeed();
        Services.AddMyMonth();
        Services.AddMeetings();
        Services.AddTeam();
        Services.AddPipelines();
        Services.AddTunnel();
        Services.AddSingleton<ScreenLines>();
        Services.AddSingleton<SightingReader>();
        Services.AddSingleton<CircuitCount>();
        Services.AddOptions<ScreenOptions>();
        Services.AddSingleton<ServerVersion>();
        Services.AddScoped<CurrentUser>();
        Services.AddScoped<CircuitConnection>();
        Services.AddSingleton<ScreenDelay>();
        _authorization = this.AddAuthorization();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected StoredCompany Company => _company ?? throw new InvalidOperationException("The sample company is made by InitializeAsync.");

    protected LiveEngine Engine => Services.GetRequiredService<LiveEngine>();

    protected SalesDb Db => Services.GetRequiredService<SalesDb>();

    /// <summary>How often a page answered "not found".</summary>
    protected int NotFounds { get; private set; }

    public async ValueTask InitializeAsync()
    {
        await MigratedFile.WriteAsync(Path.Combine(_folder.FullName, "sales.db"), Ct);
        _company = await StoredCompany.CreateAsync(Db, Ct);
        await Services.GetRequiredService<LiveBookLoader>().LoadAsync(Ct);
        _engineLoop = Engine.RunAsync(_end.Token);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _engineLoop);
        await base.DisposeAsync();
        _end.Dispose();
        _folder.Delete(recursive: true);
        Assert.Empty(_faults);
    }

    protected void SignIn(Employee employee)
    {
        var user = Engine.Read(book => book.Organization.Users.Values.Single(user => user.EmployeeId == employee.Id));
        _authorization
            .SetAuthorized(employee.Name)
            .SetClaims(new Claim(ClaimTypes.NameIdentifier, $"{user.Id}"), new Claim(CurrentUser.StampClaim, user.Stamp));
        Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => NotFounds++;
    }

    /// <summary>A change as somebody else makes it: through the gate, named in the journal.</summary>
    protected async Task ChangeAsync(string name, Func<SalesDbContext, Task> change)
    {
        await using var context = await Db.OpenAsync(Caller.System(name), Ct);
        await change(context);
        await context.SaveChangesAsync(Ct);
    }

    protected async Task<T> ReadAsync<T>(Func<SalesDbContext, Task<T>> read)
    {
        await using var context = await Db.OpenAsync(Caller.System("test"), Ct);
        return await read(context);
    }

    protected Task<Domain.Deals.Deal> DealAsync(long id) =>
        ReadAsync(context => context.Deals.AsNoTracking().Include(deal => deal.Stage).SingleAsync(deal => deal.Id == id, Ct));
}
