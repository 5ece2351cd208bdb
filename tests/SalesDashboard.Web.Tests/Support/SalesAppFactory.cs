using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Data;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Testing;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>
/// The whole product on a database of its own, with <see cref="TestCompany"/> in it. The business day stands still at
/// <see cref="Today"/>. Use it as a class fixture; derive from it to start with other settings or an empty database.
/// </summary>
public class SalesAppFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private readonly TestFolder _folder = new();
    private TestCompany? _company;

    public TestCompany Company => _company ?? throw new InvalidOperationException("This application started with an empty database.");

    /// <summary>Configuration beside the database, e.g. ("Sales:Mode", "Deals").</summary>
    protected virtual IReadOnlyList<(string Key, string Value)> Settings => [("Sales:Mode", "Deals"), ("Sales:Currency", "USD")];

    protected virtual bool HasCompany => true;

    protected virtual string Environment => "Development";

    public async ValueTask InitializeAsync()
    {
        await MigratedFile.WriteAsync(_folder.File("sales.db"), TestContext.Current.CancellationToken);
        // Starts the application; the first request would.
        _ = Server;
        await Services.GetRequiredService<LiveEngine>().Filled;
        if (HasCompany)
        {
            var hash = new PasswordHasher<SalesUser>().HashPassword(new SalesUser(), TestCompany.Password);
            _company = await TestCompany.CreateAsync(Services.GetRequiredService<SalesDb>(), hash);
        }
    }

    /// <summary>A browser that nobody is signed in with; redirects are not followed.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });

    /// <summary>A browser in which this person has signed in through the sign-in page.</summary>
    public async Task<HttpClient> SignInAsync(TestPerson person)
    {
        var browser = Visitor();
        var answer = await browser.SubmitAsync("/signin", "signin", ("Form.Email", person.Email), ("Form.Password", TestCompany.Password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Changes records as the product itself would; the live book knows when this returns.</summary>
    public async Task ChangeAsync(Func<SalesDbContext, Task> change)
    {
        await using var context = await Services.GetRequiredService<SalesDb>().OpenAsync(Caller.System("test"), TestContext.Current.CancellationToken);
        await change(context);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Database:ConnectionString", $"Data Source={_folder.File("sales.db")}");
        builder.UseSetting("Demo:Enabled", "false");
        builder.UseSetting("Sales:Today", Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
