using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Views.Deals;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Ui;
using BoardColumn = SalesDashboard.Live.Views.Deals.BoardColumn;
using BoardView = SalesDashboard.Live.Views.Deals.BoardView;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>
/// Puts a live view into words, once for all who read them: a column and a card keep their words while they are the same
/// instances in the view, so the screens see at once what did not change.
/// </summary>
public sealed class BoardColumns(IStringLocalizer<Texts> text, BusinessClock clock, CardDrawing drawing)
{
    private readonly Worded<BoardColumn, ColumnModel> _columns = new();
    private readonly Worded<BoardCard, DrawnCard> _cards = new();

    public IReadOnlyList<ColumnModel> Of(BoardView view, Format format)
    {
        var reading = new Reading(view.Today, view.Fields, format.Currency, format.Culture, CultureInfo.CurrentUICulture);
        return [.. view.Columns.Select(column => _columns.Of(column, reading, source => ModelOf(source, reading, format)))];
    }

    private ColumnModel ModelOf(BoardColumn column, Reading reading, Format format)
    {
        // Closed stages are drop targets without cards.
        var cards = column.Kind == StageKind.Open ? column.Cards.Select(card => _cards.Of(card, reading, source => drawing.Draw(CardOf(source, reading, format)))) : [];
        return new ColumnModel(column.StageId, column.Name, ToneOf(column.Kind), column.Count, column.Sum, [.. cards]);
    }

    private CardModel CardOf(BoardCard card, Reading reading, Format format)
    {
        var deal = card.Deal;
        var (step, tone) = StepOf(card.NextStep, reading, format);
        return new CardModel(
            deal.Id,
            deal.Title,
            About(card, reading, format),
            deal.Amount is { } amount ? format.Money(amount, deal.Currency) : Format.None,
            step,
            tone,
            Initials.Of(card.Owner),
            card.Owner,
            deal.Version,
            card.Stuck is { } stuck ? Text(stuck, format) : null,
            card.Stuck is { } still ? text["Board.StillShort", format.Number(still.Days)].Value : null)
        {
            Fields = reading.Fields,
        };
    }

    /// <summary>What the board's cards tell in words. The days are short and stand before what a narrow card may cut.</summary>
    private string About(BoardCard card, Reading reading, Format format)
    {
        (CardFields Field, string? Word)[] all =
        [
            (CardFields.Client, card.Client),
            (CardFields.ExpectedOn, card.Deal.ExpectedCloseOn is { } day ? text["Board.ExpectedShort", format.Day(day)].Value : null),
            (CardFields.CreatedOn, text["Board.CreatedShort", format.Day(card.Deal.CreatedOn)].Value),
            (CardFields.Product, card.Product),
            (CardFields.Source, card.Deal.Source),
        ];
        return string.Join(" · ", all.Where(one => reading.Fields.HasFlag(one.Field) && !string.IsNullOrEmpty(one.Word)).Select(one => one.Word));
    }

    private string Text(Stillness stuck, Format format) => text[
        stuck.Last switch
        {
            NewsKind.EnteredStage => "Board.StillSinceStage",
            NewsKind.ActivityDone => "Board.StillSinceActivity",
            NewsKind.WaitingEnded => "Board.StillSinceWaiting",
        },
        text.Counted("Board.Days", stuck.Days),
        format.Day(stuck.Since)];

    private (string Text, NextStepTone Tone) StepOf(ActivitySnapshot? step, Reading reading, Format format)
    {
        if (step is null)
        {
            return (text["Board.NoActivity"], NextStepTone.None);
        }

        var day = clock.DateOf(step.DueAt);
        if (day == reading.Today)
        {
            return (text["Board.Today"], NextStepTone.Today);
        }

        return (format.Day(day), day < reading.Today ? NextStepTone.Overdue : NextStepTone.Later);
    }

    private static StageTone ToneOf(StageKind kind) => kind switch
    {
        StageKind.Open => StageTone.Open,
        StageKind.Won => StageTone.Won,
        StageKind.Lost => StageTone.Lost,
    };
}
