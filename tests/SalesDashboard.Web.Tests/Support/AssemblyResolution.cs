using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>
/// bunit asks for AngleSharp.Diffing 1.1.1; 0.17.0 is the version that can be restored and has the same API for what bunit uses.
/// </summary>
internal static class AssemblyResolution
{
    [ModuleInitializer]
    internal static void UsePinnedDiffing() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
