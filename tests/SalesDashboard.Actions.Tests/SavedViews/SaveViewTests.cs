using SalesDashboard.Actions.SavedViews;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.SavedViews;
using Xunit;

namespace SalesDashboard.Actions.Tests.SavedViews;

/// <summary>CRM-64, PIPE-55: views are kept by name, for their owner alone.</summary>
public sealed class SaveViewTests : ActionTest
{
    private readonly Employee _bob = new("Bob", Role.Manager);
    private readonly Employee _tom = new("Tom", Role.TopManagement);

    private Caller Bob => As(_bob);

    private Caller Tom => As(_tom, new SalesScope.Company());

    protected override async Task FillAsync(SalesDbContext context)
    {
        context.AddRange(_bob, _tom);
        await context.SaveChangesAsync(Ct);
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
        Assert.False(await Get<DeleteView>().ExecuteAsync(view.ViewId, Tom, Ct));
        Assert.Single(await ReadAsync(Bob));
        Assert.True(await Get<DeleteView>().ExecuteAsync(view.ViewId, Bob, Ct));
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
        Get<SaveView>().ExecuteAsync(new SaveView.Request(page, name, query), caller, Ct);

    private Task<IReadOnlyList<SavedViewQuery.Row>> ReadAsync(Caller caller) => Get<SavedViewQuery>().ReadAsync(ViewPage.Clients, caller, Ct);
}
