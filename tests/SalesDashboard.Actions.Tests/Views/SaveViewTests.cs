using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Views;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Views;
using Xunit;

namespace SalesDashboard.Actions.Tests.Views;

/// <summary>CRM-64, PIPE-55: views are kept by name, for their owner alone.</summary>
public sealed class SaveViewTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sales-views");
    private readonly ServiceProvider _services;
    private readonly Employee _bob = new("Bob", Role.Manager);
    private readonly Employee _tom = new("Tom", Role.TopManagement);

    public SaveViewTests() => _services = new ServiceCollection()
        .AddSalesData(new DatabaseOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "sales.db")}" })
        .AddSingleton(new BusinessClock(TimeProvider.System, TimeZoneInfo.Utc, new DateOnly(2017, 12, 15)))
        .AddActions()
        .BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Caller Bob => new(null, _bob.Id, _bob.Name, _bob.Role, _bob.Rights, new SalesScope.Employee(_bob.Id));

    private Caller Tom => new(null, _tom.Id, _tom.Name, _tom.Role, _tom.Rights, new SalesScope.Company());

    public async ValueTask InitializeAsync()
    {
        await _services.GetRequiredService<Migrator>().MigrateAsync(Ct);
        await using var context = await _services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), Ct);
        context.AddRange(_bob, _tom);
        await context.SaveChangesAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task CRM_64_A_view_is_kept_under_its_name_and_the_same_name_replaces_it()
    {
        Assert.IsType<SaveView.Saved>(await SaveAsync(Bob, " Retail ", "?segment=retail"));
        Assert.IsType<SaveView.Saved>(await SaveAsync(Bob, "Retail", "segment=shops"));
        Assert.IsType<SaveView.Saved>(await SaveAsync(Bob, "Retail", "by=manager", ViewPage.LostReport));

        Assert.Equal([("Retail", "segment=shops")], (await ReadAsync(Bob)).Select(view => (view.Name, view.Query)));
    }

    [Fact]
    public async Task CRM_64_Nobody_reads_or_deletes_the_view_of_another_also_who_sees_the_whole_company()
    {
        var view = Assert.IsType<SaveView.Saved>(await SaveAsync(Bob, "Mine", "q=secret"));

        Assert.Empty(await ReadAsync(Tom));
        Assert.False(await _services.GetRequiredService<DeleteView>().ExecuteAsync(view.ViewId, Tom, Ct));
        Assert.Single(await ReadAsync(Bob));
        Assert.True(await _services.GetRequiredService<DeleteView>().ExecuteAsync(view.ViewId, Bob, Ct));
        Assert.Empty(await ReadAsync(Bob));
    }

    [Fact]
    public async Task What_makes_no_view_is_refused()
    {
        Assert.IsType<SaveView.BadName>(await SaveAsync(Bob, "  ", "q=1"));
        Assert.IsType<SaveView.BadName>(await SaveAsync(Bob, new string('x', 101), "q=1"));
        Assert.IsType<SaveView.TooLong>(await SaveAsync(Bob, "Long", new string('x', 2001)));
        Assert.IsType<SaveView.Denied>(await SaveAsync(Bob with { MayWrite = false }, "Mine", "q=1"));
        Assert.IsType<SaveView.Denied>(await SaveAsync(Caller.System("job"), "Mine", "q=1"));
        for (var i = 0; i < SaveView.MostViews; i++)
        {
            Assert.IsType<SaveView.Saved>(await SaveAsync(Bob, $"View {i}", ""));
        }

        Assert.IsType<SaveView.TooMany>(await SaveAsync(Bob, "One more", ""));
        Assert.IsType<SaveView.Saved>(await SaveAsync(Bob, "View 7", "q=2"));
    }

    private Task<SaveView.Outcome> SaveAsync(Caller caller, string name, string query, ViewPage page = ViewPage.Clients) =>
        _services.GetRequiredService<SaveView>().ExecuteAsync(new SaveView.Request(page, name, query), caller, Ct);

    private Task<IReadOnlyList<SavedViews.Row>> ReadAsync(Caller caller) => _services.GetRequiredService<SavedViews>().ReadAsync(ViewPage.Clients, caller, Ct);
}
