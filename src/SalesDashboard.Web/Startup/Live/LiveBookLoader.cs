using SalesDashboard.Data.Journal;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Startup.Live;

/// <summary>
/// Fills a fresh book from the database and hands it to the engine. What is committed while it reads is not lost: the
/// book is said to know the journal only up to where it stood before, and the journal tail brings the rest.
/// </summary>
public sealed class LiveBookLoader(ChangeReader reader, LiveEngine engine, BusinessClock clock)
{
    public async Task LoadAsync(CancellationToken ct)
    {
        var sequence = await reader.LastSequenceAsync(ct);
        engine.Replace(await ReadAsync(ct), sequence);
    }

    /// <summary>A book straight from the database, for filling and for the drift check.</summary>
    public async Task<SalesBook> ReadAsync(CancellationToken ct)
    {
        var book = new SalesBook(clock.Today) { Zone = clock.Zone };
        await foreach (var change in reader.ReadAllAsync(ct))
        {
            book.Apply(change);
        }

        return book;
    }
}
