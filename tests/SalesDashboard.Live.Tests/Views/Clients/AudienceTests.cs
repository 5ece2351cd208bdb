using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Tests.Support;
using SalesDashboard.Live.Views.Clients;
using Xunit;

namespace SalesDashboard.Live.Tests.Views.Clients;

public sealed class AudienceTests
{
    private static readonly SalesScope s_company = new SalesScope.Company();

    private readonly SalesBook _book = new(Rows.Today);

    public AudienceTests()
    {
        Tell([.. Rows.Stages(), Rows.Person(1).Is(), Rows.Person(2).Is()]);
        Tell(
            (new ClientSnapshot(1, "Дала Агро", "Retail", "info@dala.kz", "77011234567", 1) { City = "Almaty", Source = "Exhibition", ResponsibleId = 1 }).Is(),
            (new ClientSnapshot(2, "Tau Build", "Medical", null, null, 1) { City = "Astana", ResponsibleId = 2 }).Is(),
            new ClientSnapshot(3, "Nobody's", null, null, null, 1).Is(),
            (new ClientSnapshot(4, "Shared", "Retail", null, null, 1) { ResponsibleId = 2 }).Is());
        Tell(
            (Rows.Deal(1, 1, 50) with { ClientId = 1 }).Is(),
            (Rows.Deal(2, 2, stage: Rows.Won) with { ClientId = 2 }).Is(),
            (Rows.Deal(3, 1, 70) with { ClientId = 4 }).Is(),
            (Rows.Deal(4, 2, 900) with { ClientId = 4 }).Is());
    }

    [Fact]
    public void PIPE_19_PIPE_36_The_audience_is_narrowed_by_each_filter()
    {
        Assert.Equal("1 2 3 4", Ids(new ClientFilter()));
        Assert.Equal("1", Ids(new ClientFilter { Search = "дала" }));
        Assert.Equal("1", Ids(new ClientFilter { Search = "+7 701" }));
        Assert.Equal("1 4", Ids(new ClientFilter { Segment = "RETAIL" }));
        Assert.Equal("2", Ids(new ClientFilter { City = "astana" }));
        Assert.Equal("1", Ids(new ClientFilter { Source = "exhibition" }));
        Assert.Equal("2 4", Ids(new ClientFilter { ResponsibleId = 2 }));
        Assert.Equal("1 4", Ids(new ClientFilter { HasOpenDeal = true }));
        Assert.Equal("2 3", Ids(new ClientFilter { HasOpenDeal = false }));
        Assert.Equal("3", Ids(new ClientFilter { NotInPipelineId = Rows.Pipeline }));
        Assert.Equal("1 2 3 4", Ids(new ClientFilter { NotInPipelineId = 99 }));
    }

    [Fact]
    public void CAB_1_A_client_is_seen_with_the_deals_of_the_scope_alone()
    {
        SalesScope own = new SalesScope.Employee(1);

        Assert.Equal("1 4", Ids(new ClientFilter(), own));
        Assert.Equal((1, 70m), new ClientFilter().In(_book, own).Where(row => row.Client.Id == 4).Select(row => (row.OpenCount, row.OpenSum)).Single());
        Assert.Equal("", Ids(new ClientFilter { ResponsibleId = 2, HasOpenDeal = false }, own));
        Assert.Equal("", Ids(new ClientFilter(), new SalesScope.Nothing()));
    }

    [Fact]
    public void PIPE_19_AHEAD_15_A_head_sees_the_clients_that_wait_for_his_people_and_no_others()
    {
        Tell(Rows.Person(3, department: 7).Is(), new PipelineMemberSnapshot(1, Rows.Pipeline, 3, null, 1).Is());
        Tell(new WaitingLeadSnapshot(1, Rows.Pipeline, 3, WaitingReason.Manual, new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc), 1).Is());

        Assert.Equal("3", Ids(new ClientFilter(), new SalesScope.Departments(new HashSet<long> { 7 }, 3)));
        Assert.Equal("", Ids(new ClientFilter(), new SalesScope.Departments(new HashSet<long> { 8 }, 4)));
        Assert.Equal("", Ids(new ClientFilter(), new SalesScope.Employee(3)));
    }

    [Fact]
    public void The_window_goes_through_all_clients_by_name_and_the_number_is_of_all()
    {
        Tell(Enumerable.Range(10, 230).Select(id => new ClientSnapshot(id, $"Client {id % 50}", null, null, null, 1).Is()));
        var seen = new List<AudienceRow>();
        AudienceView view;
        do
        {
            view = new AudienceSpec(s_company, ClientFilter.All) { After = seen.LastOrDefault() }.Compute(_book, null);
            Assert.Equal(234, view.Count);
            seen.AddRange(view.Rows);
        }
        while (view.HasMore);

        Assert.Equal(234, seen.DistinctBy(row => row.Client.Id).Count());
        Assert.Equal(seen.Select(row => row.Client.Name).Order(StringComparer.InvariantCultureIgnoreCase), seen.Select(row => row.Client.Name));
    }

    private string Ids(ClientFilter filter, SalesScope? scope = null) => string.Join(' ', filter.In(_book, scope ?? s_company).Select(row => row.Client.Id).Order());

    private void Tell(params IEnumerable<Domain.Changes.Change> changes)
    {
        foreach (var change in changes)
        {
            _book.Apply(change);
        }
    }
}
