using Microsoft.Extensions.Localization;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Deals.Filters;

/// <summary>What narrows the deals, one phrase each, with the filter that is left when it is taken away.</summary>
public sealed record DealFilterWord(string Text, DealFilter Without)
{
    /// <summary>Pipeline, owner and search have fields of their own on the bar and are not told again.</summary>
    public static IReadOnlyList<DealFilterWord> Of(DealFilter filter, DealFilterOptions options, IStringLocalizer<Texts> text, Format format)
    {
        (bool Narrows, Func<string> Word, DealFilter Without)[] all =
        [
            (!filter.Stages.IsEmpty, () => string.Join(", ", filter.Stages.Ids.Select(id => NameIn(options.Stages, id))), filter with { Stages = IdSet.Empty }),
            (filter.Unit is not null, () => options.Unit ?? $"{filter.Unit}", filter with { Unit = null }),
            (filter.Kind is not null, () => text[$"Filter.Kind.{filter.Kind}"], filter with { Kind = null }),
            (filter.LostReasonId is not null, () => $"{text["Filter.Reason"]}: {NameIn(options.Reasons, filter.LostReasonId, text)}", filter with { LostReasonId = null }),
            (filter.LostAtStageId is not null, () => $"{text["Filter.LostAt"]}: {NameIn(options.Stages, filter.LostAtStageId, text)}", filter with { LostAtStageId = null }),
            (filter.ClientId is not null, () => $"{text["Board.Client"]}: {(filter.ClientId == DealFilter.None ? text["Filter.None"] : options.Client ?? $"#{filter.ClientId}")}", filter with { ClientId = null }),
            (filter.ProductId is not null, () => $"{text["Filter.Product"]}: {NameIn(options.Products, filter.ProductId, text)}", filter with { ProductId = null }),
            (filter.Segment is not null, () => $"{text["Filter.Segment"]}: {filter.Segment}", filter with { Segment = null }),
            (filter.City is not null, () => $"{text["Filter.City"]}: {filter.City}", filter with { City = null }),
            (filter.Source is not null, () => $"{text["Filter.Source"]}: {filter.Source}", filter with { Source = null }),
            (filter.Dates is not null, () => Days(filter.Dates, text, format), filter with { Dates = null }),
            (filter.MinAmount is not null, () => $"≥ {format.Money(filter.MinAmount ?? 0)}", filter with { MinAmount = null }),
            (filter.MaxAmount is not null, () => $"≤ {format.Money(filter.MaxAmount ?? 0)}", filter with { MaxAmount = null }),
            (filter.NextStep is not null, () => $"{text["Filter.Next"]}: {text[$"Filter.Next.{filter.NextStep}"]}", filter with { NextStep = null }),
            (filter.IsStuck, () => text["Filter.Stuck"], filter with { IsStuck = false }),
        ];
        return [.. all.Where(word => word.Narrows).Select(word => new DealFilterWord(word.Word(), word.Without))];
    }

    private static string Days(DealDates? dates, IStringLocalizer<Texts> text, Format format)
    {
        string Day(DateOnly? day) => day is { } known ? format.Date(known) : "…";
        return dates is null ? "" : $"{text[$"Filter.Date.{dates.Field}"]}: {Day(dates.From)} – {Day(dates.To)}";
    }

    private static string NameIn(IEnumerable<Choice> choices, long? id, IStringLocalizer<Texts>? text = null) =>
        id == DealFilter.None && text is not null ? text["Filter.None"] : choices.FirstOrDefault(choice => choice.Id == id)?.Name ?? $"#{id}";
}
