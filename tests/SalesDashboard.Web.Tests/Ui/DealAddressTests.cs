using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui.Deals;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class DealAddressTests
{
    private static readonly DealFilter s_full = new()
    {
        PipelineId = 3,
        Stages = new IdSet(12, 11),
        Kind = StageKind.Lost,
        OwnerId = 7,
        Unit = new OwnerUnit(OwnerUnitKind.Department, 4),
        Search = "Дала & \"Агро\" +7 (701) 50%",
        LostReasonId = DealFilter.None,
        LostAtStageId = 12,
        ClientId = 9,
        Segment = "Опт / розница",
        City = "São Paulo",
        Source = "a=b&c",
        ProductId = DealFilter.None,
        Dates = new DealDates(DealDateField.Closed, new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31)),
        MinAmount = -12.50m,
        MaxAmount = 1_000_000.01m,
        IsStuck = true,
        NextStep = NextStepFilter.Overdue,
    };

    [Fact]
    public void A_full_filter_comes_back_from_its_address()
    {
        // Every property stands in the full one, so that a new one cannot be forgotten here.
        Assert.All(
            typeof(DealFilter).GetProperties().Where(property => property.CanWrite),
            property => Assert.NotEqual(property.GetValue(DealFilter.All), property.GetValue(s_full)));
        Assert.Equal(s_full, DealAddress.Read(Query(DealAddress.List(s_full))));
    }

    [Fact]
    public void Each_property_alone_comes_back_from_its_address()
    {
        foreach (var property in typeof(DealFilter).GetProperties().Where(property => property.CanWrite))
        {
            var one = new DealFilter();
            property.SetValue(one, property.GetValue(s_full));

            Assert.Equal(one, DealAddress.Read(Query(DealAddress.Board(one))));
        }
    }

    [Fact]
    public void Nothing_narrowed_is_the_bare_address()
    {
        Assert.Equal("deals", DealAddress.Board(DealFilter.All));
        Assert.Equal("deals?view=list", DealAddress.List(DealFilter.All));
        Assert.Equal(DealFilter.All, DealAddress.Read((string?)null));
        Assert.Equal(DealFilter.All, DealAddress.Read(""));
    }

    [Theory]
    [InlineData("pipeline=x&stage=,a,-1&kind=both&owner=0&reason=some&lostAt=-5&client=1.5")]
    [InlineData("q=%20%20&segment=&city=%00&date=born&from=2017-01-01&to=yesterday")]
    [InlineData("min=much&max=1e9&stuck=yes&next=5&kind=2")]
    [InlineData("pipeline=99999999999999999999&owner=1&owner=2&unknown=1")]
    public void What_cannot_be_read_does_not_narrow(string query) => Assert.Equal(DealFilter.All, DealAddress.Read(query));

    [Fact]
    public void The_good_part_of_a_half_bad_address_narrows()
    {
        Assert.Equal(new DealFilter { Stages = new IdSet(4) }, DealAddress.Read("?stage=x,4"));
        Assert.Equal(
            new DealFilter { Dates = new DealDates(DealDateField.Created, null, new DateOnly(2017, 1, 31)) },
            DealAddress.Read("date=Created&from=31.01.2017&to=2017-01-31"));
        Assert.Equal(DealFilter.All, DealAddress.Read($"q={new string('x', 201)}"));
    }

    private static string Query(string address) => new Uri(new Uri("https://sales.example/"), address).Query;
}
