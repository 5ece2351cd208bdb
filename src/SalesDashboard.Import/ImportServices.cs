using Microsoft.Extensions.DependencyInjection;

namespace SalesDashboard.Import;

public static class ImportServices
{
    /// <summary>Imports and their undo. Singletons: neither holds state between two calls.</summary>
    public static IServiceCollection AddImport(this IServiceCollection services) => services
        .AddSingleton<ImportFiles>()
        .AddSingleton<UndoImport>();
}
