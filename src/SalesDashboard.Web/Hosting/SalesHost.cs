using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using SalesDashboard.Data;
using SalesDashboard.Data.SqlServer;

namespace SalesDashboard.Web.Hosting;

/// <summary>How the program starts and ends, whatever its features are.</summary>
public static class SalesHost
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>
    /// The builder with our defaults: files of the product are found beside the program wherever it is started from, paths
    /// of the user (database, imports) are relative to where the user stands.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var configuration = builder.Configuration;
        if (configuration[WebHostDefaults.ServerUrlsKey] is null && configuration["HTTP_PORTS"] is null && configuration["HTTPS_PORTS"] is null)
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        return builder;
    }

    /// <summary>The database that section "Database" names, and the data-protection keys in it, shared by all nodes.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        _ = options.Provider == DatabaseProvider.SqlServer ? services.AddSalesSqlServer(options) : services.AddSalesData(options);
        services.AddDataProtection().SetApplicationName("SalesDashboard");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
        return services;
    }

    /// <summary>Serves until told to stop. Exit code 1 where it could not start, with the reason in one line.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return ExitCode.Done;
        }
        catch (IOException fault) when (fault.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"{fault.InnerException.Message}: another program listens on {string.Join(", ", app.Urls)}. End it, or start with --urls http://localhost:PORT.");
            return ExitCode.Refused;
        }
    }
}
