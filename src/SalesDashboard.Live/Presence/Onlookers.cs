using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Presence;

/// <summary>
/// Who looks at which board now and which card each has lifted (AHEAD-6). Nobody needs it tomorrow, so no database knows it:
/// it lives in the memory of one node and is owned by the book, under the engine's lock. As many entries as open boards.
/// </summary>
public sealed class Onlookers
{
    private readonly Dictionary<Guid, Onlooker> _visits = [];

    /// <summary>Those who look at a pipeline's board, in no order.</summary>
    public IEnumerable<Onlooker> At(long pipelineId) => _visits.Values.Where(visit => visit.PipelineId == pipelineId);

    /// <summary>Comes, goes to another board, lifts a card or puts it down.</summary>
    internal Effect Set(Onlooker visit)
    {
        var before = _visits.GetValueOrDefault(visit.Visit);
        _visits[visit.Visit] = visit;
        return before == visit ? Effect.None : EffectOn(before?.PipelineId ?? visit.PipelineId, visit.PipelineId);
    }

    internal Effect Remove(Guid visit) => _visits.Remove(visit, out var gone) ? EffectOn(gone.PipelineId, gone.PipelineId) : Effect.None;

    /// <summary>A freshly filled book goes on with those who were there.</summary>
    internal void TakeFrom(Onlookers other)
    {
        foreach (var (id, visit) in other._visits)
        {
            _visits[id] = visit;
        }
    }

    private static Effect EffectOn(long before, long after) => new(Touch.Presence, PipelineBefore: before, PipelineAfter: after);
}

/// <summary>One open board of a person.</summary>
/// <param name="Visit">Made by the page; a person may have several.</param>
/// <param name="HeldDealId">The card in the air; null = none.</param>
public sealed record Onlooker(Guid Visit, long EmployeeId, long PipelineId, long? HeldDealId = null);
