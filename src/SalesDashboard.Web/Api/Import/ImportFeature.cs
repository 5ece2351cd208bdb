namespace SalesDashboard.Web.Api.Import;

public static class ImportFeature
{
    public static IServiceCollection AddImportApi(this IServiceCollection services) => services.AddSingleton<ImportTurns>();
}
