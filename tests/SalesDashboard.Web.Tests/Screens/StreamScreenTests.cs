using System.Net;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Screens;

/// <summary>StreamScreen of the product's hub, over a WebSocket, as a signed-in person.</summary>
public sealed class StreamScreenTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    [Fact]
    public async Task The_scene_of_a_head_holds_nobody_of_another_department_and_follows_each_change()
    {
        using var line = await OpenAsync(app.Company.Henry);

        var first = (await line.NextSceneAsync("month")).GetProperty("html").GetString();
        await app.ChangeAsync(async context =>
        {
            var eva = await context.FindAsync<Domain.Organization.Employee>([app.Company.Eva.Employee.Id], TestContext.Current.CancellationToken);
            Assert.NotNull(eva);
            eva.Rename("Renata Newname");
        });
        var second = (await line.NextSceneAsync("month")).GetProperty("html").GetString();

        Assert.Contains("East", first, StringComparison.Ordinal);
        Assert.All([first, second], html => Assert.DoesNotContain("-West-", html, StringComparison.Ordinal));
        Assert.DoesNotContain("Renata", first, StringComparison.Ordinal);
        Assert.Contains("Renata\u00A0N.", WebUtility.HtmlDecode(second), StringComparison.Ordinal);
    }

    private async Task<HubLine> OpenAsync(TestPerson person)
    {
        var answer = await app.Visitor().SubmitAsync("/signin", "signin", ("Form.Email", person.Email), ("Form.Password", TestCompany.Password));
        var cookies = answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = string.Join("; ", cookies);
            request.Headers.Origin = "http://localhost";
        };
        var line = new HubLine(await client.ConnectAsync(new Uri("ws://localhost/hubs/sales"), TestContext.Current.CancellationToken));
        await line.OpenAsync("StreamScreen");
        return line;
    }
}
