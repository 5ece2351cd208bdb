using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>
/// A <see cref="DealFilter"/> made ready for one walk over the book, inside one scope. Used under the engine's lock and
/// thrown away; every way to deals by filter goes through <see cref="Matches"/>.
/// </summary>
public sealed class DealMatcher
{
    private readonly DealFilter _filter;
    private readonly SalesBook _book;
    private readonly SalesScope _scope;
    private readonly DealSearch _search;

    /// <summary>Asked once for each owner, not for each deal.</summary>
    private readonly Dictionary<long, bool> _isInUnit = [];

    private DealMatcher(DealFilter filter, SalesBook book, SalesScope scope)
    {
        _filter = filter;
        _book = book;
        _scope = scope;
        _search = DealSearch.For(filter.Search, book.Catalog);
    }

    public static DealMatcher For(DealFilter filter, SalesBook book, SalesScope scope) => new(filter, book, scope);

    /// <summary>All that fit, by the shortest of the book's orders.</summary>
    public IEnumerable<DealSnapshot> Find() => Candidates().Where(Matches);

    /// <summary>True where the deal is in scope and fits; cheap questions are asked first.</summary>
    public bool Matches(DealSnapshot deal) =>
        (_filter.PipelineId is null || deal.PipelineId == _filter.PipelineId)
        && (_filter.Stages.IsEmpty || _filter.Stages.Contains(deal.StageId))
        && (_filter.Kind is null || deal.Kind == _filter.Kind)
        && (_filter.OwnerId is null || deal.OwnerId == _filter.OwnerId)
        && _book.Organization.Covers(_scope, deal.OwnerId)
        && IsInUnit(deal.OwnerId)
        && IsOrNone(_filter.ProductId, deal.ProductId)
        && IsOrNone(_filter.ClientId, deal.ClientId)
        && IsText(_filter.Source, deal.Source)
        && FitsLoss(deal)
        && FitsDates(deal)
        && FitsAmount(deal)
        && FitsClient(deal)
        && FitsNextStep(deal)
        && (!_filter.IsStuck || _book.IsStuck(deal))
        && _search.Matches(deal);

    private IEnumerable<DealSnapshot> Candidates() => (_filter, _scope) switch
    {
        ({ OwnerId: { } owner }, _) => _book.DealsOf(owner),
        (_, SalesScope.Employee employee) => _book.DealsOf(employee.Id),
        ({ Stages.IsEmpty: false }, _) => _filter.Stages.Ids.SelectMany(_book.DealsOfStage),
        (_, SalesScope.Company) => _book.Deals.Values,
        _ => _book.Organization.In(_scope).SelectMany(employee => _book.DealsOf(employee.Id)),
    };

    private bool IsInUnit(long ownerId)
    {
        if (_filter.Unit is not { } unit)
        {
            return true;
        }

        if (!_isInUnit.TryGetValue(ownerId, out var isIn))
        {
            _isInUnit.Add(ownerId, isIn = unit.Holds(_book.Organization, ownerId));
        }

        return isIn;
    }

    private bool FitsLoss(DealSnapshot deal) =>
        (_filter.LostReasonId is null || (deal.Kind == StageKind.Lost && IsOrNone(_filter.LostReasonId, deal.LostReasonId)))
        && (_filter.LostAtStageId is null || (deal.Kind == StageKind.Lost && IsOrNone(_filter.LostAtStageId, deal.ClosedFromStageId)));

    private bool FitsDates(DealSnapshot deal)
    {
        if (_filter.Dates is not { } dates)
        {
            return true;
        }

        DateOnly? day = dates.Field switch
        {
            DealDateField.Created => deal.CreatedOn,
            DealDateField.Expected => deal.ExpectedCloseOn,
            DealDateField.Closed => deal.ClosedOn,
        };
        return day is not null && (dates.From is null || day >= dates.From) && (dates.To is null || day <= dates.To);
    }

    private bool FitsAmount(DealSnapshot deal)
    {
        if (_filter is { MinAmount: null, MaxAmount: null })
        {
            return true;
        }

        var worth = _book.Worth(deal);
        return (_filter.MinAmount is null || worth >= _filter.MinAmount) && (_filter.MaxAmount is null || worth <= _filter.MaxAmount);
    }

    private bool FitsClient(DealSnapshot deal)
    {
        if (_filter is { Segment: null, City: null })
        {
            return true;
        }

        ClientSnapshot? client = deal.ClientId is { } id ? _book.Catalog.Clients.GetValueOrDefault(id) : null;
        return client is not null && IsText(_filter.Segment, client.Segment) && IsText(_filter.City, client.City);
    }

    private bool FitsNextStep(DealSnapshot deal)
    {
        if (_filter.NextStep is not { } wanted)
        {
            return true;
        }

        if (deal.Kind != StageKind.Open)
        {
            return false;
        }

        var due = _book.NextStepOf(deal.Id) is { } step ? _book.DateOf(step.DueAt) : (DateOnly?)null;
        return wanted switch
        {
            NextStepFilter.None => due is null,
            NextStepFilter.Today => due == _book.Today,
            NextStepFilter.Overdue => due < _book.Today,
        };
    }

    private static bool IsOrNone(long? wanted, long? actual) => wanted is null || (wanted == DealFilter.None ? actual is null : actual == wanted);

    private static bool IsText(string? wanted, string? actual) => wanted is null || string.Equals(wanted, actual, StringComparison.OrdinalIgnoreCase);
}
