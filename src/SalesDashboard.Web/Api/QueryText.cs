using System.Globalization;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Web.Api;

/// <summary>Reads the texts of a query; keeps the first fault. Empty counts as not given.</summary>
public sealed class QueryText
{
    private const int MaxLength = 200;

    public ApiAnswer? Problem { get; private set; }

    public Month? Month(string name, string? text) => Read<Month>(
        name, text, Domain.Calendar.Month.TryParse, "give an existing month as yyyy-MM, for example 2017-12");

    public DateOnly? Date(string name, string? text) => Read<DateOnly>(name, text, TryDate, "give an existing day as yyyy-MM-dd, for example 2017-12-31");

    public int? Number(string name, string? text, int least, int most) => Read<int>(
        name,
        text,
        (string? value, out int number) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most,
        $"give a whole number from {least} to {most}");

    /// <summary>One of the words of an enum, in lower case.</summary>
    public T? Word<T>(string name, string? text)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToList();
        return Read<T>(
            name,
            text,
            (string? value, out T word) => Enum.TryParse(value, ignoreCase: true, out word) && words.Contains(value ?? ""),
            $"give one of {string.Join(", ", words)}");
    }

    /// <summary>A text within bounds; null where none is given.</summary>
    public string? Text(string name, string? text)
    {
        if (text is { Length: > MaxLength } || text?.Any(char.IsControl) == true)
        {
            Fail($"{name} is too long or holds control characters; give at most {MaxLength} characters.");
            return null;
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public void Refuse(ApiAnswer? problem) => Problem ??= problem;

    private delegate bool Parse<T>(string? text, out T value);

    private static bool TryDate(string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private T? Read<T>(string name, string? text, Parse<T> parse, string wayOut)
        where T : struct
    {
        if (Text(name, text) is not { } given)
        {
            return null;
        }

        if (parse(given, out var value))
        {
            return value;
        }

        Fail($"{name} is \"{given}\"; {wayOut}.");
        return null;
    }

    private void Fail(string detail) => Refuse(ApiProblems.BadRequest(detail));
}
