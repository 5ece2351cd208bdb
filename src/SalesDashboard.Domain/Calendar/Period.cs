namespace SalesDashboard.Domain.Calendar;

/// <summary>Whole months, both ends included.</summary>
public readonly record struct Period
{
    /// <exception cref="ArgumentException"><paramref name="to"/> lies before <paramref name="from"/>.</exception>
    public Period(Month from, Month to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The period ends ({to}) before it begins ({from}).", nameof(to));
        }

        From = from;
        To = to;
    }

    public Month From { get; }

    public Month To { get; }

    public IEnumerable<Month> Months
    {
        get
        {
            for (var month = From; month <= To; month = month.Add(1))
            {
                yield return month;
            }
        }
    }

    public bool Contains(Month month) => month >= From && month <= To;

    public bool Contains(DateOnly date) => Contains(Month.Of(date));
}
