using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>The guard with the real live book behind it; the circuit itself is not needed, the guard never looks at it.</summary>
public sealed class CircuitGuardTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Fact]
    public async Task R43_A_flood_is_dropped_to_a_burst_and_then_fifty_a_second()
    {
        var door = await Door.OpenAsync(app, app.Company.Mia);

        await door.SendAsync(1000);
        Assert.Equal(100, door.Passed);

        door.Time.Advance(TimeSpan.FromSeconds(1));
        await door.SendAsync(1000);
        Assert.Equal(150, door.Passed);
        await door.CloseAsync();
    }

    [Fact]
    public async Task R44_No_message_passes_after_the_account_was_disabled()
    {
        var door = await Door.OpenAsync(app, app.Company.Max);
        await door.SendAsync(1);

        await app.ChangeAsync(async context => (await context.Users.SingleAsync(it => it.Id == app.Company.Max.UserId)).IsDisabled = true);
        await door.SendAsync(1);

        Assert.Equal(1, door.Passed);
        Assert.True(door.User.Ended.IsCancellationRequested);
        await door.CloseAsync();
    }

    [Fact]
    public async Task R44_A_changed_role_ends_an_open_circuit_that_sends_nothing()
    {
        var door = await Door.OpenAsync(app, app.Company.Henry);

        await app.ChangeAsync(async context => (await context.Employees.SingleAsync(it => it.Id == app.Company.Henry.Id)).Appoint(Role.Manager));

        await door.EndAsync();
        Assert.Null(await door.User.GetAsync());
        await door.CloseAsync();
    }

    [Fact]
    public async Task R44_Moving_a_department_ends_the_circuit_of_its_head_only()
    {
        var hanna = await Door.OpenAsync(app, app.Company.Hanna);
        var tara = await Door.OpenAsync(app, app.Company.Tara);

        await app.ChangeAsync(async context => (await context.Departments.SingleAsync(it => it.Id == app.Company.East.Id)).PutUnder(null));

        await hanna.EndAsync();
        Assert.False(tara.User.Ended.IsCancellationRequested);
        await hanna.CloseAsync();
        await tara.CloseAsync();
    }

    [Fact]
    public async Task M9_Signing_out_ends_the_circuits_of_this_session_only()
    {
        var here = await Door.OpenAsync(app, app.Company.Ada);
        var elsewhere = await Door.OpenAsync(app, app.Company.Ada);

        await here.SignOutAsync();

        await here.EndAsync();
        Assert.Null(await here.User.GetAsync());
        await elsewhere.SendAsync(1);
        Assert.Equal(1, elsewhere.Passed);
        Assert.False(elsewhere.User.Ended.IsCancellationRequested);
        await here.CloseAsync();
        await elsewhere.CloseAsync();
    }

    [Fact]
    public async Task R45_A_circuit_taken_over_by_another_person_is_dead()
    {
        var door = await Door.OpenAsync(app, app.Company.Eva);

        door.Authentication.TakeOver(Door.PrincipalOf(app.Company.Emil, await app.SessionAsync(app.Company.Emil)));
        await door.SendAsync(1);

        Assert.Equal(0, door.Passed);
        Assert.True(door.User.Ended.IsCancellationRequested);
        await door.CloseAsync();
    }

    [Fact]
    public async Task The_same_person_reconnects_and_goes_on()
    {
        var door = await Door.OpenAsync(app, app.Company.Eva);

        door.Authentication.TakeOver(Door.PrincipalOf(app.Company.Eva, door.Session));
        await door.SendAsync(1);

        Assert.Equal(1, door.Passed);
        await door.CloseAsync();
    }

    [Fact]
    public async Task Pages_learn_when_the_tab_is_away_and_a_closed_circuit_listens_to_nothing()
    {
        var door = await Door.OpenAsync(app, app.Company.Eva);

        await door.DisconnectAsync();
        Assert.False(door.Connection.IsUp);
        await door.ConnectAsync();
        Assert.True(door.Connection.IsUp);

        await door.CloseAsync();
        await door.SignOutAsync();
        Assert.False(door.User.Ended.IsCancellationRequested);
    }

    /// <summary>One circuit's guard and what it guards.</summary>
    private sealed class Door
    {
        private readonly CircuitGuard _guard;
        private readonly Func<Microsoft.AspNetCore.Components.Server.Circuits.CircuitInboundActivityContext, Task> _handle;

        private readonly SalesAppFactory _app;
        private readonly TestPerson _person;

        private Door(SalesAppFactory app, TestPerson person, string session)
        {
            (_app, _person, Session) = (app, person, session);
            var principal = PrincipalOf(person, session);
            var engine = app.Services.GetRequiredService<LiveEngine>();
            Authentication = new SettableAuthentication(principal);
            User = new CurrentUser(Authentication, engine);
            _guard = new CircuitGuard(Authentication, User, Connection, new SessionSightings(Time), engine, Time, NullLogger<CircuitGuard>.Instance);
            _handle = _guard.CreateInboundActivityHandler(_ =>
            {
                Passed++;
                return Task.CompletedTask;
            });
        }

        public StillTime Time { get; } = new();

        public SettableAuthentication Authentication { get; }

        public CurrentUser User { get; }

        public CircuitConnection Connection { get; } = new();

        /// <summary>What the cookie says of its session.</summary>
        public string Session { get; }

        public int Passed { get; private set; }

        public static async Task<Door> OpenAsync(SalesAppFactory app, TestPerson person)
        {
            var door = new Door(app, person, await app.SessionAsync(person));
            await door._guard.OnCircuitOpenedAsync(null!, TestContext.Current.CancellationToken);
            Assert.NotNull(await door.User.GetAsync());
            return door;
        }

        public static ClaimsPrincipal PrincipalOf(TestPerson person, string session) => SalesPrincipal.Of(
            new Account(person.UserId, person.Id, person.Employee.Name, person.Employee.Role, person.User.SecurityStamp ?? ""), session);

        public async Task SendAsync(int messages)
        {
            for (var i = 0; i < messages; i++)
            {
                await _handle(null!);
            }
        }

        /// <summary>Waits until the access has ended; the test's own time limit is the bound.</summary>
        public async Task EndAsync()
        {
            var ended = new TaskCompletionSource();
            await using var registration = User.Ended.Register(ended.SetResult);
            await ended.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        }

        public Task SignOutAsync() => _app.EndSessionAsync(_person, Session);

        public Task DisconnectAsync() => _guard.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);

        public Task ConnectAsync() => _guard.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);

        public Task CloseAsync() => _guard.OnCircuitClosedAsync(null!, TestContext.Current.CancellationToken);
    }
}
