using SalesDashboard.Actions;
using SalesDashboard.Data;
using SalesDashboard.Web.App;
using SalesDashboard.Web.Commands;
using SalesDashboard.Web.Features.Activities;
using SalesDashboard.Web.Features.Bench;
using SalesDashboard.Web.Features.Board;
using SalesDashboard.Web.Features.Board.Api;
using SalesDashboard.Web.Features.Company;
using SalesDashboard.Web.Features.Demo;
using SalesDashboard.Web.Features.Feed;
using SalesDashboard.Web.Features.Import;
using SalesDashboard.Web.Features.Messages;
using SalesDashboard.Web.Features.MyMonth;
using SalesDashboard.Web.Features.Pipelines;
using SalesDashboard.Web.Features.Plans;
using SalesDashboard.Web.Features.Reports;
using SalesDashboard.Web.Features.Screens;
using SalesDashboard.Web.Features.SignIn;
using SalesDashboard.Web.Features.Team;
using SalesDashboard.Web.Hosting;
using SalesDashboard.Web.Hosting.Access;
using SalesDashboard.Web.Hosting.Api;
using SalesDashboard.Web.Hosting.Live;

if (SalesCommands.Find(args) is { } command)
{
    return await command(CancellationToken.None);
}

var builder = SalesHost.CreateBuilder(args);
builder.Services.AddDatabase(builder.Configuration);
builder.Services.AddActions();
builder.Services.AddLive();
builder.Services.AddLiveHost();
builder.Services.AddJobs();
builder.Services.AddBoard();
builder.Services.AddMyMonth();
builder.Services.AddImport();
builder.Services.AddMessages();
builder.Services.AddFeed();
builder.Services.AddCompany();
builder.Services.AddScreens();
builder.Services.AddAccess();
builder.Services.AddApi();
builder.Services.AddSalesApp();
builder.Services.AddSignIn();
builder.Services.AddDemo(builder.Configuration);

var app = builder.Build();
await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
await app.Services.GetRequiredService<FirstSettings>().StoreConfiguredAsync(CancellationToken.None);
await app.Services.GetRequiredService<DemoSeeder>().SeedAsync(CancellationToken.None);
await app.Services.GetRequiredService<SetupCode>().OfferAsync(CancellationToken.None);
app.UseTransport();
app.UseApi();
app.UseFilledBook();
app.UseAccess();
app.MapApi();
app.MapPlanFactApi();
app.MapDealApi();
app.MapDealExport();
app.MapDealChangeApi();
app.MapBoardApi();
app.MapPipelineApi();
app.MapPlanApi();
app.MapActivityApi();
app.MapActivitySummaryApi();
app.MapImportApi();
app.MapTeamExport();
app.MapCompanyReport();
app.MapBench();
app.MapScreens();
app.MapSalesApp();
return await app.ServeAsync();

public partial class Program;
