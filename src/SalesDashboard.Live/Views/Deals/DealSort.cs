namespace SalesDashboard.Live.Views.Deals;

/// <summary>A column of the list by which it can be sorted (PIPE-11).</summary>
public enum DealColumn
{
    Title = 1,
    Client = 2,
    Stage = 3,
    Amount = 4,
    Owner = 5,
    NextStep = 6,
    Created = 7,
    Expected = 8,
    Closed = 9,
}

/// <summary>
/// An order of deals without ties: what is equal by the column stands newest first. Deals without a value come last in both
/// directions, because nobody who sorts looks for them.
/// </summary>
public sealed record DealSort(DealColumn Column, bool IsDescending) : IComparer<DealRow>
{
    public static DealSort NewestFirst { get; } = new(DealColumn.Created, IsDescending: true);

    public int Compare(DealRow? x, DealRow? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var order = Column switch
        {
            DealColumn.Title => Texts(x.Deal.Title, y.Deal.Title),
            DealColumn.Client => Texts(x.Client, y.Client),
            DealColumn.Stage => Stages(x, y),
            DealColumn.Amount => Directed(x.Worth.CompareTo(y.Worth)),
            DealColumn.Owner => Texts(x.Owner, y.Owner),
            DealColumn.NextStep => Values(x.NextStep?.DueAt, y.NextStep?.DueAt),
            DealColumn.Created => Directed(x.Deal.CreatedOn.CompareTo(y.Deal.CreatedOn)),
            DealColumn.Expected => Values(x.Deal.ExpectedCloseOn, y.Deal.ExpectedCloseOn),
            DealColumn.Closed => Values(x.Deal.ClosedOn, y.Deal.ClosedOn),
        };
        return order != 0 ? order : y.Deal.Id.CompareTo(x.Deal.Id);
    }

    private int Directed(int order) => IsDescending ? -order : order;

    private int Texts(string x, string y) => x.Length == 0 || y.Length == 0
        ? (x.Length == 0).CompareTo(y.Length == 0)
        : Directed(string.Compare(x, y, StringComparison.InvariantCultureIgnoreCase));

    private int Stages(DealRow x, DealRow y)
    {
        var order = Texts(x.Pipeline, y.Pipeline);
        return order != 0 ? order : Directed(x.StageOrder.CompareTo(y.StageOrder));
    }

    private int Values<T>(T? x, T? y)
        where T : struct, IComparable<T> => (x, y) switch
        {
            ({ } left, { } right) => Directed(left.CompareTo(right)),
            _ => (x is null).CompareTo(y is null),
        };
}
