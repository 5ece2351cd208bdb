using SalesDashboard.Data.Configurations;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Actions.Deals;

/// <summary>An entry whose every value was checked and found; nothing is changed before that.</summary>
internal sealed record DealDraft(
    Deal? Known, string Title, Stage Stage, Employee Owner, string Currency, Client? Client, Product? Product, Loss? Loss)
{
    private const int Decimals = 4;

    /// <summary>The database keeps 14 digits before the point.</summary>
    private const decimal TooMuch = 100_000_000_000_000m;

    public static (DealDraft? Draft, DealRefusal? Refusal) Read(DealEntry entry, KnownRecords known)
    {
        if (Unfit(entry) is { } unfit)
        {
            return (null, unfit);
        }

        var (deal, refusal) = known.DealOf(entry.ExternalId);
        var title = entry.Title ?? deal?.Title;
        refusal ??= title is null ? new DealRefusal(nameof(entry.Title), null, DealFault.Missing) : null;
        var stage = Found(known.StageOf(entry, deal), ref refusal);
        var owner = Found(known.OwnerOf(entry, deal), ref refusal);
        var client = Found(known.ClientOf(entry, deal), ref refusal);
        var product = Found(known.ProductOf(entry, deal), ref refusal);
        var reason = Found(known.LostReasonOf(entry, deal), ref refusal);
        if (refusal is not null || title is null || stage is null || owner is null)
        {
            return (null, refusal);
        }

        var currency = entry.Currency ?? deal?.Currency ?? known.Currency;
        var loss = stage.Kind == StageKind.Lost ? new Loss(reason, entry.LostComment ?? deal?.LostComment) : null;
        return LossFault(loss, stage, deal) is { } fault ? (null, fault) : (new DealDraft(deal, title, stage, owner, currency, client, product, loss), null);
    }

    /// <summary>Another system, too, says why a deal is lost (AHEAD-16). What was lost before is history and may come again as it is.</summary>
    private static DealRefusal? LossFault(Loss? loss, Stage stage, Deal? known)
    {
        if (loss is null || known?.Kind == StageKind.Lost)
        {
            return null;
        }

        if (loss.Reason is null)
        {
            return stage.AsksLostReason ? new DealRefusal(nameof(DealEntry.LostReason), null, DealFault.NoLostReason) : null;
        }

        return loss.Reason.NeedsComment && string.IsNullOrWhiteSpace(loss.Comment) ? new DealRefusal(nameof(DealEntry.LostComment), null, DealFault.NoLostComment) : null;
    }

    private static T? Found<T>((T? Value, DealRefusal? Refusal) found, ref DealRefusal? refusal)
    {
        refusal ??= found.Refusal;
        return found.Value;
    }

    private static DealRefusal? Unfit(DealEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.ExternalId))
        {
            return new DealRefusal(nameof(entry.ExternalId), entry.ExternalId, DealFault.Missing);
        }

        if (entry.Amount is { } amount && (amount is < 0 or >= TooMuch || decimal.Round(amount, Decimals) != amount))
        {
            return new DealRefusal(nameof(entry.Amount), amount.ToString(System.Globalization.CultureInfo.InvariantCulture), DealFault.UnfitAmount);
        }

        if (entry.Currency is { } currency && !Domain.Money.Currency.IsCode(currency))
        {
            return new DealRefusal(nameof(entry.Currency), currency, DealFault.NotACurrency);
        }

        return Text(nameof(entry.ExternalId), entry.ExternalId, Lengths.ExternalId)
            ?? (entry.Title is { } title && string.IsNullOrWhiteSpace(title) ? new DealRefusal(nameof(entry.Title), title, DealFault.Missing) : null)
            ?? Text(nameof(entry.Title), entry.Title, Lengths.Title)
            ?? Text(nameof(entry.Source), entry.Source, Lengths.Name)
            ?? Text(nameof(entry.LostComment), entry.LostComment, Lengths.Text, mayBreakLines: true);
    }

    private static DealRefusal? Text(string field, string? text, int most, bool mayBreakLines = false) =>
        text is not null && (text.Length > most || text.Any(letter => char.IsControl(letter) && !(mayBreakLines && letter is '\n' or '\r' or '\t')))
            ? new DealRefusal(field, text.Length > most ? text[..most] : text, DealFault.UnfitText)
            : null;
}
