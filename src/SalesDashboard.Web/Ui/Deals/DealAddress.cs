using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;

namespace SalesDashboard.Web.Ui.Deals;

/// <summary>
/// A <see cref="DealFilter"/> in the address of a page and back without loss: copy a link = the same deals. People type
/// addresses too, so what cannot be read does not narrow.
/// </summary>
public static class DealAddress
{
    /// <summary>Longer texts are not searched for.</summary>
    private const int MaxText = 200;

    private const string HasNone = "none";

    /// <summary>The list with exactly these deals: what a figure links to (AHEAD-2). Relative to the base address.</summary>
    public static string List(DealFilter filter) => Deals(filter, "list");

    public static string Board(DealFilter filter) => Deals(filter, view: null);

    /// <param name="query">The part of an address after the question mark, or with it.</param>
    public static DealFilter Read(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return Read(name => values.TryGetValue(name, out var value) ? value.ToString() : null);
    }

    public static DealFilter Read(Func<string, string?> value) => new()
    {
        PipelineId = Id(value("pipeline")),
        Stages = Ids(value("stage")),
        Kind = Word<StageKind>(value("kind")),
        OwnerId = Id(value("owner")),
        Unit = OwnerUnit.Read(value("unit")),
        Search = Text(value("q")),
        LostReasonId = IdOrNone(value("reason")),
        LostAtStageId = IdOrNone(value("lostAt")),
        ClientId = IdOrNone(value("client")),
        Segment = Text(value("segment")),
        City = Text(value("city")),
        Source = Text(value("source")),
        ProductId = IdOrNone(value("product")),
        Dates = Dates(value("date"), value("from"), value("to")),
        MinAmount = Amount(value("min")),
        MaxAmount = Amount(value("max")),
        IsStuck = value("stuck") == "1",
        NextStep = Word<NextStepFilter>(value("next")),
    };

    /// <summary>The keys that narrow, with their values as <see cref="Read(string?)"/> takes them.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Values(DealFilter filter)
    {
        (string Key, string? Value)[] all =
        [
            ("pipeline", Of(filter.PipelineId)),
            ("stage", filter.Stages.IsEmpty ? null : filter.Stages.ToString()),
            ("kind", Of(filter.Kind)),
            ("owner", Of(filter.OwnerId)),
            ("unit", filter.Unit?.ToString()),
            ("q", filter.Search),
            ("reason", Of(filter.LostReasonId)),
            ("lostAt", Of(filter.LostAtStageId)),
            ("client", Of(filter.ClientId)),
            ("segment", filter.Segment),
            ("city", filter.City),
            ("source", filter.Source),
            ("product", Of(filter.ProductId)),
            ("date", Of(filter.Dates?.Field)),
            ("from", Of(filter.Dates?.From)),
            ("to", Of(filter.Dates?.To)),
            ("min", Of(filter.MinAmount)),
            ("max", Of(filter.MaxAmount)),
            ("stuck", filter.IsStuck ? "1" : null),
            ("next", Of(filter.NextStep)),
        ];
        return all.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value));
    }

    private static string Deals(DealFilter filter, string? view)
    {
        var values = view is null ? Values(filter) : Values(filter).Prepend(KeyValuePair.Create<string, string?>("view", view));
        return QueryHelpers.AddQueryString("deals", values);
    }

    private static long? Id(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    private static long? IdOrNone(string? text) => text == HasNone ? DealFilter.None : Id(text);

    private static IdSet Ids(string? text) =>
        new((text ?? "").Split(',').Select(part => Id(part)).OfType<long>());

    private static string? Text(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > MaxText || text.Any(char.IsControl) ? null : text.Trim();

    private static T? Word<T>(string? text)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : null;

    private static DealDates? Dates(string? field, string? from, string? to) =>
        Word<DealDateField>(field) is { } known ? new DealDates(known, Day(from), Day(to)) : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static string? Of(long? id) => id == DealFilter.None ? HasNone : id?.ToString(CultureInfo.InvariantCulture);

    private static string? Of(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Of<T>(T? word)
        where T : struct, Enum => word?.ToString().ToLowerInvariant();
}
