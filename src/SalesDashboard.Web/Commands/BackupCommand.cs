using System.Globalization;
using SalesDashboard.Data.Checking;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

internal sealed class BackupCommand : SalesCommand
{
    public override string Name => "backup";

    public override string Usage => "PATH";

    public override string Summary => "Writes a whole copy of the database to a new file, also while the program runs.";

    public override bool NeedsDatabase => true;

    public override string? FaultOf(CommandWords words) => words.Words.Count == 1 ? null : "backup needs the path of a new file.";

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        switch (await services.GetRequiredService<Backup>().WriteAsync(words.Words[0], ct))
        {
            case BackupResult.Written written:
                await output.LineAsync(string.Create(CultureInfo.InvariantCulture, $"{written.Path}: {written.Bytes:N0} bytes"));
                return ExitCode.Done;
            case BackupResult.Refused refused:
                return await output.RefuseAsync(refused.Message);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
