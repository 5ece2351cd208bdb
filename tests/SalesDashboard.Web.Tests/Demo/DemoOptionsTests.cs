using Microsoft.Extensions.Options;
using SalesDashboard.Web.Demo;
using Xunit;

namespace SalesDashboard.Web.Tests.Demo;

public sealed class DemoOptionsTests
{
    [Fact]
    public async Task In_development_the_defaults_are_a_quiet_demo()
    {
        await using var database = new DemoDatabase();

        var options = database.Get<IOptions<DemoOptions>>().Value;

        Assert.Null(options.Enabled);
        Assert.False(options.Traffic);
        Assert.Equal(TimeSpan.FromSeconds(2), options.TrafficInterval);
    }

    [Theory]
    [InlineData("Development", "Demo:TrafficInterval", "00:00:00", "TrafficInterval is 00:00:00")]
    [InlineData("Development", "Demo:TrafficInterval", "02:00:00", "TrafficInterval is 02:00:00")]
    [InlineData("Production", "Demo:Traffic", "true", "Demo:Traffic is on, but the demo is off")]
    public async Task What_cannot_work_is_refused_with_the_way_out(string environment, string key, string value, string expected)
    {
        await using var database = new DemoDatabase(environment, (key, value));

        var fault = Assert.Throws<OptionsValidationException>(() => database.Get<IOptions<DemoOptions>>().Value);

        Assert.Contains(expected, Assert.Single(fault.Failures));
    }

    [Fact]
    public async Task Traffic_in_production_needs_the_demo_switched_on()
    {
        await using var database = new DemoDatabase("Production", ("Demo:Traffic", "true"), ("Demo:Enabled", "true"), ("Demo:TrafficInterval", "00:00:00.5"));

        Assert.Equal(TimeSpan.FromSeconds(0.5), database.Get<IOptions<DemoOptions>>().Value.TrafficInterval);
    }
}
