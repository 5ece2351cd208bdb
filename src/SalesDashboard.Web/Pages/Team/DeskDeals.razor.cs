using Microsoft.AspNetCore.Components;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Team;

public enum DeskColumn
{
    Title = 1,
    Client = 2,
    Stage = 3,
    Sum = 4,
    Expected = 5,
    Days = 6,
}

/// <summary>Sorting is the popup's own state: it ends with it.</summary>
public sealed partial class DeskDeals
{
    private DeskColumn _sort = DeskColumn.Stage;
    private bool _isDescending;

    [Parameter, EditorRequired] public required PersonDeskView View { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Parameter] public EventCallback<AssignWish> Assign { get; set; }

    private IEnumerable<DeskDeal> Sorted => _sort switch
    {
        DeskColumn.Title => By(deal => deal.Title, StringComparer.CurrentCultureIgnoreCase),
        DeskColumn.Client => By(deal => deal.Client, StringComparer.CurrentCultureIgnoreCase),
        DeskColumn.Stage => By(deal => deal.StageOrder, Comparer<int>.Default),
        DeskColumn.Sum => By(deal => deal.Sum, Comparer<decimal>.Default),
        DeskColumn.Expected => By(deal => deal.ExpectedCloseOn ?? DateOnly.MaxValue, Comparer<DateOnly>.Default),
        DeskColumn.Days => By(deal => deal.Days, Comparer<int>.Default),
    };

    private void Sort(DeskColumn column) => (_sort, _isDescending) = (column, column == _sort && !_isDescending);

    private IEnumerable<DeskDeal> By<T>(Func<DeskDeal, T> key, IComparer<T> comparer) =>
        (_isDescending ? View.Deals.OrderByDescending(key, comparer) : View.Deals.OrderBy(key, comparer)).ThenBy(deal => deal.Id);
}
