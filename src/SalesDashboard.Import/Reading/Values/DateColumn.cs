namespace SalesDashboard.Import.Reading.Values;

/// <summary>
/// What the values of one column say about the order of day and month in slashed dates. A column is day-first when a first part
/// is above 12, month-first when a second part is. Values of both sorts: the side with at least twice the proofs wins and the
/// others become errors of their rows (a 13th month must not stop a file); otherwise the file is refused.
/// </summary>
internal sealed class DateColumn(string name)
{
    private readonly int[] _shapes = new int[Enum.GetValues<DateShape>().Length];

    public string Name => name;

    public int DayFirst { get; private set; }

    public int MonthFirst { get; private set; }

    public (int Row, string Value)? DayFirstExample { get; private set; }

    public (int Row, string Value)? MonthFirstExample { get; private set; }

    /// <summary>The first value that reads as two different days.</summary>
    public (int Row, string Value)? OpenExample { get; private set; }

    public int Serials { get; private set; }

    public void Observe(int row, Cell cell)
    {
        if (cell.Kind == CellKind.Number)
        {
            Serials++;
            return;
        }

        if (cell.Kind is CellKind.Error or CellKind.Uncalculated || DateText.Scan(cell.Text) is not { } date)
        {
            return;
        }

        _shapes[(int)date.Shape]++;
        if (date.Shape == DateShape.Slash)
        {
            ObserveSlashes(row, cell.Text, date);
        }
    }

    /// <summary>The formats that the column holds, for the report.</summary>
    public string Formats(bool isMonthFirst)
    {
        var formats = Enum.GetValues<DateShape>().Where(shape => _shapes[(int)shape] > 0).Select(shape => shape switch
        {
            DateShape.YearDash => "yyyy-MM-dd",
            DateShape.YearSlash => "yyyy/MM/dd",
            DateShape.YearDot => "yyyy.MM.dd",
            DateShape.DayDot => "dd.MM.yyyy",
            DateShape.DayDash => "dd-MM-yyyy",
            DateShape.Slash => isMonthFirst ? "M/d/yyyy" : "d/M/yyyy",
            DateShape.English => "MMMM d, yyyy",
        });
        return string.Join(", ", Serials > 0 ? formats.Append("XLSX") : formats);
    }

    private void ObserveSlashes(int row, string value, DateText date)
    {
        var (dayFirst, monthFirst) = (date.ToDate(isMonthFirst: false), date.ToDate(isMonthFirst: true));
        if (dayFirst is not null && monthFirst is not null)
        {
            OpenExample ??= dayFirst == monthFirst ? null : (row, value);
        }
        else if (dayFirst is not null)
        {
            DayFirst++;
            DayFirstExample ??= (row, value);
        }
        else if (monthFirst is not null)
        {
            MonthFirst++;
            MonthFirstExample ??= (row, value);
        }
    }
}
