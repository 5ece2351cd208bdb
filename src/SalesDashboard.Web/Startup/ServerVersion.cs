using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SalesDashboard.Web.Screens;

namespace SalesDashboard.Web.Startup;

/// <summary>Differs after every deploy: of the program, or of its scripts and styles alone, whose fingerprints stand in the manifest.</summary>
public sealed class ServerVersion
{
    private const int Length = 12;

    public ServerVersion(IOptions<ScreenOptions> options)
    {
        var assembly = typeof(ServerVersion).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        hash.AppendData(Encoding.UTF8.GetBytes(options.Value.Build));
        var manifest = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.staticwebassets.endpoints.json");
        if (File.Exists(manifest))
        {
            hash.AppendData(File.ReadAllBytes(manifest));
        }

        Text = Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    public string Text { get; }
}
