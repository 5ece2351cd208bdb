namespace SalesDashboard.Web.Features.Import;

public static class ImportFeature
{
    public static IServiceCollection AddImport(this IServiceCollection services) => services.AddSingleton<ImportTurns>();
}
