using SalesDashboard.Actions.Screens;
using SalesDashboard.Data;
using SalesDashboard.Live.Presence;

namespace SalesDashboard.Web.Screens.Pairing;

/// <summary>Once a minute writes down when screens were last heard of. A busy database means a later note, nothing else.</summary>
public sealed class SightingNotes(ScreenLines lines, NoteSightings note, TimeProvider time, ILogger<SightingNotes> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, DateTime> _noted = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await NoteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task NoteAsync(CancellationToken ct)
    {
        var news = lines.All().Where(line => _noted.GetValueOrDefault(line.ScreenId) != line.State.SeenAt).ToList();
        if (news.Count == 0)
        {
            return;
        }

        try
        {
            await note.ExecuteAsync([.. news.Select(line => new NoteSightings.Sighting(line.ScreenId, line.State.SeenAt, line.State.Page))], ct);
            news.ForEach(line => _noted[line.ScreenId] = line.State.SeenAt);
        }
        catch (DatabaseUnavailableException)
        {
            log.LogInformation("When {Count} screens were last heard of is noted in a minute: the database is busy.", news.Count);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fence (docs/style.md 22): the next minute tries again.
            log.LogWarning(fault, "When {Count} screens were last heard of could not be noted; tried again in a minute.", news.Count);
        }
    }
}
