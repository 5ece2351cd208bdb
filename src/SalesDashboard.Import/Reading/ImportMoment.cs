namespace SalesDashboard.Import.Reading;

/// <summary>A date and time as written.</summary>
/// <param name="DateTime">Wall clock of the file, of unspecified kind.</param>
/// <param name="Offset">Offset from UTC; null when the file gives none and the time is that of the company's time zone.</param>
public readonly record struct ImportMoment(DateTime DateTime, TimeSpan? Offset);
