using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Web.Tests.Api;
using SalesDashboard.Web.Tests.Support;

namespace SalesDashboard.Web.Tests.Access;

/// <summary>A stranger with an ingest key: he can only ingest, whoever's session is open beside it.</summary>
public sealed class AppointmentAttackTests(SalesAppFactory app) : IClassFixture<SalesAppFactory>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R44_An_ingest_key_makes_nobody_administrator_and_takes_none_away()
    {
        await app.ChangeAsync(async context =>
        {
            await IdentifyAsync(context, app.Company.Mia, "X-1");
            await IdentifyAsync(context, app.Company.Ada, "X-2");
        });
        using var browser = await app.SignInAsync(app.Company.Mia);
        using var owner = await app.SignInAsync(app.Company.Ada);
        using var program = await app.ProgramAsync(ApiKeyRole.Ingest);
        var own = await DealsAsync(browser);

        using var answer = await ImportAsync(program, "employee_id,name,role\nX-1,Mia the Great,admin\nX-2,Ada the Small,manager\nX-3,Nora New,manager");

        var report = await answer.JsonAsync();
        Assert.True(answer.IsSuccessStatusCode, report.ToString());
        Assert.Equal((1, 2), (report.GetProperty("created").GetInt32(), report.GetProperty("refused").GetInt32()));
        Assert.Equal(["admin", "manager"], report.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("value").GetString()));
        Assert.All(report.GetProperty("errors").EnumerateArray(), error => Assert.Equal("role", error.GetProperty("column").GetString()));
        Assert.Equal(own, await DealsAsync(browser));
        Assert.Equal("/denied", (await browser.GetAsync("/choose-mode", Token)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync("/choose-mode", Token)).StatusCode);
    }

    private static async Task IdentifyAsync(SalesDbContext context, TestPerson person, string externalId) =>
        (await context.Employees.SingleAsync(row => row.Id == person.Id, Token)).IdentifyAs(ExternalSystems.Exchange, externalId);

    private static async Task<int> DealsAsync(HttpClient browser) => (await browser.JsonAsync("/api/v1/deals")).GetProperty("total").GetInt32();

    private static async Task<HttpResponseMessage> ImportAsync(HttpClient program, string content)
    {
        using var part = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        part.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { part, "file", "employees.csv" } };
        return await program.PostAsync(new Uri("/api/v1/import", UriKind.Relative), form, Token);
    }
}
