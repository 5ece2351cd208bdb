using System.Net;
using Microsoft.Extensions.Options;
using SalesDashboard.Web.Screens;
using SalesDashboard.Web.Screens.Streams;
using SalesDashboard.Web.Startup;
using static SalesDashboard.Web.Tests.Support.SampleCompany;

namespace SalesDashboard.Web.Tests.Screens;

public sealed class WallPagesTests
{
    [Fact]
    public async Task The_bench_page_is_complete_without_script_and_without_a_sign_in()
    {
        await using var host = await WallHost.StartAsync();
        host.Company.Sell(Larysa, 90_000);

        var page = await host.Client.GetStringAsync("/bench/screen", TestContext.Current.CancellationToken);

        Assert.StartsWith("<!DOCTYPE html>", page.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("data-fact>90K<", page, StringComparison.Ordinal);
        Assert.Contains($"data-version=\"{new ServerVersion(Options.Create(new ScreenOptions())).Text}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task The_bench_page_and_its_hub_exist_in_benchmark_mode_of_development_only(string environment, bool bench)
    {
        await using var host = await WallHost.StartAsync(environment, bench);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/bench/screen", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.PostAsync("/bench/hub/negotiate", null, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task The_stream_sends_the_scene_now_and_one_more_for_each_change()
    {
        await using var host = await WallHost.StartAsync();
        using var line = new HubLine(await host.ConnectAsync("/bench/hub?culture=ru-RU"));
        await line.OpenAsync("StreamScreen");

        var first = await line.NextItemAsync();
        host.Company.Sell(Larysa, 90_000);
        var second = await line.NextItemAsync();

        Assert.Contains("Продажи, ноябрь", first.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Contains("data-fact>90<", second.GetProperty("html").GetString(), StringComparison.Ordinal);
        Assert.Equal(new ServerVersion(Options.Create(new ScreenOptions())).Text, second.GetProperty("version").GetString());
        Assert.True(second.GetProperty("asOf").GetDateTime() >= first.GetProperty("asOf").GetDateTime());
    }

    [Fact]
    public async Task The_preview_of_a_head_shows_the_own_departments_only()
    {
        await using var host = await WallHost.StartAsync();
        host.SignedIn = host.Company.Account(HeadOfWest);
        host.Company.Sell(Nadia, 400_000);
        host.Company.Sell(Larysa, 90_000);

        var page = await host.Client.GetStringAsync("/tv/preview", TestContext.Current.CancellationToken);

        Assert.Contains("data-fact>90K<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Larysa)]
    public async Task The_preview_is_for_heads_top_management_and_administrators(long? employee)
    {
        await using var host = await WallHost.StartAsync();
        host.SignedIn = employee is { } id ? host.Company.Account(id) : null;

        var answer = await host.Client.GetAsync("/tv/preview", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
