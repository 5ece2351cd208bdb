using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using SalesDashboard.Data;
using SalesDashboard.Data.SqlServer;

namespace SalesDashboard.Web.Startup;

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

        // Unpublished builds have their static files in the source folders, in every environment.
        builder.WebHost.UseStaticWebAssets();
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

    /// <summary>Serves until told to stop. Exit code 1 where another program holds the port, with the reason in one line.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        var addresses = app.Configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrl;
        if (addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken) is { } taken)
        {
            await Console.Error.WriteLineAsync($"Another program listens on {taken}. End it, or start with --urls http://localhost:PORT.");
            return ExitCode.Refused;
        }

        await app.RunAsync();
        return ExitCode.Done;
    }

    /// <summary>Asked before the host starts, because afterwards the server's own long report would be the answer.</summary>
    private static bool IsTaken(string address)
    {
        var port = BindingAddress.Parse(address).Port;
        if (port == 0)
        {
            return false;
        }

        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return false;
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
