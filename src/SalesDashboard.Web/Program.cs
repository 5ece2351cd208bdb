using SalesDashboard.Web.App;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSalesApp();

var app = builder.Build();
app.MapSalesApp();
await app.RunAsync();

public partial class Program;
