using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>What words depend on besides the figures: another day, other words for the same dates.</summary>
internal sealed record Reading(DateOnly Today, CardFields Fields, string Currency, CultureInfo Culture, CultureInfo Language);

/// <summary>
/// The words of parts of live views, made once for all who read alike. They are kept as long as the part itself and of its
/// newest day only. Safe for all circuits at once.
/// </summary>
internal sealed class Worded<TPart, TWords>
    where TPart : class
{
    private readonly ConditionalWeakTable<TPart, Day> _days = [];

    public TWords Of(TPart part, Reading reading, Func<TPart, TWords> make)
    {
        var day = _days.GetValue(part, _ => new Day(reading.Today));
        if (day.Today != reading.Today)
        {
            day = new Day(reading.Today);
            _days.AddOrUpdate(part, day);
        }

        return day.Words.TryGetValue(reading, out var known) ? known : day.Words.GetOrAdd(reading, make(part));
    }

    private sealed record Day(DateOnly Today)
    {
        public ConcurrentDictionary<Reading, TWords> Words { get; } = [];
    }
}
