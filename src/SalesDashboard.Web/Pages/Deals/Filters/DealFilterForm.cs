using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Ui.Deals;

namespace SalesDashboard.Web.Pages.Deals.Filters;

/// <summary>What is typed into the filter panel; it becomes a filter when it is applied.</summary>
public sealed class DealFilterForm
{
    public HashSet<long> Stages { get; init; } = [];

    public string Kind { get; set; } = "";

    public string Reason { get; set; } = "";

    public string LostAt { get; set; } = "";

    public string Product { get; set; } = "";

    public string? Segment { get; set; }

    public string? City { get; set; }

    public string? Source { get; set; }

    public string Date { get; set; } = "";

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public bool IsStuck { get; set; }

    public string Next { get; set; } = "";

    public static DealFilterForm Of(DealFilter filter)
    {
        var values = DealAddress.Values(filter).ToDictionary(pair => pair.Key, pair => pair.Value ?? "", StringComparer.Ordinal);
        return new DealFilterForm
        {
            Stages = [.. filter.Stages.Ids],
            Kind = values.GetValueOrDefault("kind", ""),
            Reason = values.GetValueOrDefault("reason", ""),
            LostAt = values.GetValueOrDefault("lostAt", ""),
            Product = values.GetValueOrDefault("product", ""),
            Segment = filter.Segment,
            City = filter.City,
            Source = filter.Source,
            Date = values.GetValueOrDefault("date", ""),
            From = filter.Dates?.From,
            To = filter.Dates?.To,
            Min = filter.MinAmount,
            Max = filter.MaxAmount,
            IsStuck = filter.IsStuck,
            Next = values.GetValueOrDefault("next", ""),
        };
    }

    /// <summary>What the panel does not hold (pipeline, owner, search, client) stays as it is.</summary>
    public DealFilter ApplyTo(DealFilter filter)
    {
        var date = Date.Length == 0 && (From is not null || To is not null) ? nameof(DealDateField.Created) : Date;
        var words = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["kind"] = Kind,
            ["reason"] = Reason,
            ["lostAt"] = LostAt,
            ["product"] = Product,
            ["segment"] = Segment,
            ["city"] = City,
            ["source"] = Source,
            ["date"] = date,
            ["next"] = Next,
            ["stuck"] = IsStuck ? "1" : null,
        };
        return DealAddress.Read(words.GetValueOrDefault) with
        {
            PipelineId = filter.PipelineId,
            OwnerId = filter.OwnerId,
            Unit = filter.Unit,
            Search = filter.Search,
            ClientId = filter.ClientId,
            Stages = new IdSet(Stages),
            Dates = DealAddress.Read(words.GetValueOrDefault).Dates is { } dates ? dates with { From = From, To = To } : null,
            MinAmount = Min,
            MaxAmount = Max,
        };
    }
}
