using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Views.Meetings;
using SalesDashboard.Web.Pages.Meetings;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Pages.Meetings;

/// <summary>What is kept with a meeting, and which cities it talks about (AHEAD-12).</summary>
public sealed class MeetingSnapshotTests
{
    private readonly SampleCompany _company = new();

    [Fact]
    public void AHEAD_12_What_is_kept_with_a_meeting_reads_back_as_it_was()
    {
        _company.Sell(SampleCompany.Nadia, 123_456.78m);
        _company.Offers(SampleCompany.Bohdan, 50_000, SampleCompany.Offer);
        var change = new MeetingChange(MeetingChangeKind.Lost, SampleCompany.Bohdan, "Bohdan", 7, "Deal", "Client", 12.5m, "Price: too high", 2, "Price");
        var start = new MeetingSnapshot(View, 3, new DateTime(2026, 11, 13, 8, 0, 0, DateTimeKind.Utc), [change], new Dictionary<long, string> { [SampleCompany.Bohdan] = "1" });

        var read = MeetingSnapshot.Read(start.ToJson());

        Assert.Equal(start.ToJson(), read?.ToJson());
        Assert.Equal(start.View.Company.Rows.Select(row => (row.Key, row.Name, row.Measures, row.Forecast)), read?.View.Company.Rows.Select(row => (row.Key, row.Name, row.Measures, row.Forecast)));
        Assert.Equal(start.View.Company.Months.Select(month => month.Month), read?.View.Company.Months.Select(month => month.Month));
        Assert.Equal(start.View.Company.Pipelines[0].Stages.AsEnumerable(), read?.View.Company.Pipelines[0].Stages.AsEnumerable());
        Assert.Equal(start.View.Cities.AsEnumerable(), read?.View.Cities.AsEnumerable());
        Assert.Equal([change], read?.Changes);
        Assert.Equal((start.Since, start.PreviousId, "1"), (read?.Since, read?.PreviousId, read?.Places[SampleCompany.Bohdan]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("no json")]
    [InlineData("{\"Month\":\"2026-11\",\"Rows\":[]}")]
    public void A_meeting_of_an_older_version_is_shown_without_its_figures(string json) => Assert.Null(MeetingSnapshot.Read(json));

    [Fact]
    public void AHEAD_12_Only_cities_under_90_percent_of_their_pace_are_talked_about_the_largest_gap_first()
    {
        _company.Sell(SampleCompany.Bohdan, 321_429);
        _company.Sell(SampleCompany.Nadia, 257_142);

        var view = View;

        Assert.Equal(["Lutsk", "SumyCanary"], view.Behind.Select(city => city.Name).Order());
        Assert.Equal(view.Behind.OrderBy(city => city.Measures.Deviation), view.Behind);
        Assert.Equal(view.Company.Total.Measures, view.Cities.Aggregate(default(Domain.Plans.Measures), (sum, city) => sum + city.Measures));
    }

    [Fact]
    public void CAB_2_The_cities_of_a_heads_meeting_are_the_own_ones()
    {
        var view = _company.Engine.Read(new MeetingSpec(SampleCompany.WestScope));

        Assert.Equal(["Lutsk", "Lviv"], view.Cities.Select(city => city.Name).Order());
        Assert.Equal("West", view.Cities[0].Region);
    }

    private MeetingView View => _company.Engine.Read(new MeetingSpec(new SalesScope.Company()));
}
