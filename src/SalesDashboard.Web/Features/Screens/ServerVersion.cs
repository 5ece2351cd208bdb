using System.Security.Cryptography;

namespace SalesDashboard.Web.Features.Screens;

/// <summary>Differs after every deploy: of the program, or of its scripts and styles alone, whose fingerprints stand in the manifest.</summary>
public sealed class ServerVersion
{
    private const int Length = 12;

    public ServerVersion()
    {
        var assembly = typeof(ServerVersion).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(assembly.ManifestModule.ModuleVersionId.ToByteArray());
        var manifest = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.staticwebassets.endpoints.json");
        if (File.Exists(manifest))
        {
            hash.AppendData(File.ReadAllBytes(manifest));
        }

        Text = Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    public string Text { get; }
}
