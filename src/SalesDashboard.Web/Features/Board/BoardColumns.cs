using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Boards;
using SalesDashboard.Web.Features.Board.Parts;
using SalesDashboard.Web.Shared;
using SalesDashboard.Web.Shared.Shell;
using BoardColumn = SalesDashboard.Live.Boards.BoardColumn;
using BoardView = SalesDashboard.Live.Boards.BoardView;

namespace SalesDashboard.Web.Features.Board;

/// <summary>
/// Puts a live view into the reader's words. A column that did not change keeps its model, so the screen does not draw it
/// again. One per page, used on the page's own thread of control.
/// </summary>
internal sealed class BoardColumns(IStringLocalizer<Texts> text, BusinessClock clock)
{
    private readonly Dictionary<long, (BoardColumn Source, ColumnModel Model)> _known = [];
    private DateOnly _today;
    private CardFields _fields;

    public IReadOnlyList<ColumnModel> Of(BoardView view, Format format)
    {
        if (_today != view.Today || _fields != view.Fields)
        {
            // Another day, other words for the same dates; other fields, other words altogether.
            _known.Clear();
            (_today, _fields) = (view.Today, view.Fields);
        }

        var models = new List<ColumnModel>(view.Columns.Length);
        foreach (var column in view.Columns)
        {
            if (!_known.TryGetValue(column.StageId, out var known) || !known.Source.Equals(column))
            {
                known = (column, ModelOf(column, format));
                _known[column.StageId] = known;
            }

            models.Add(known.Model);
        }

        return models;
    }

    private ColumnModel ModelOf(BoardColumn column, Format format)
    {
        // Closed stages are drop targets without cards.
        var cards = column.Kind == StageKind.Open ? column.Cards.Select(card => CardOf(card, format)) : [];
        return new ColumnModel(column.StageId, column.Name, ToneOf(column.Kind), column.Count, column.Sum, [.. cards]);
    }

    private CardModel CardOf(BoardCard card, Format format)
    {
        var deal = card.Deal;
        var (step, tone) = StepOf(card.NextStep, format);
        return new CardModel(
            deal.Id,
            deal.Title,
            About(card, format),
            deal.Amount,
            deal.Currency,
            step,
            tone,
            Initials.Of(card.Owner),
            card.Owner,
            deal.Version,
            card.Stuck is { } stuck ? Text(stuck, format) : null,
            card.Stuck is { } still ? text["Board.StillShort", format.Number(still.Days)].Value : null)
        {
            Fields = _fields,
        };
    }

    /// <summary>What the board's cards tell in words, in one line.</summary>
    private string About(BoardCard card, Format format)
    {
        (CardFields Field, string? Word)[] all =
        [
            (CardFields.Client, card.Client),
            (CardFields.Product, card.Product),
            (CardFields.Source, card.Deal.Source),
            (CardFields.ExpectedOn, card.Deal.ExpectedCloseOn is { } day ? text["Board.ExpectedShort", format.Day(day)].Value : null),
            (CardFields.CreatedOn, text["Board.CreatedShort", format.Day(card.Deal.CreatedOn)].Value),
        ];
        return string.Join(" · ", all.Where(one => _fields.HasFlag(one.Field) && !string.IsNullOrEmpty(one.Word)).Select(one => one.Word));
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

    private (string Text, NextStepTone Tone) StepOf(ActivitySnapshot? step, Format format)
    {
        if (step is null)
        {
            return (text["Board.NoActivity"], NextStepTone.None);
        }

        var day = clock.DateOf(step.DueAt);
        if (day == _today)
        {
            return (text["Board.Today"], NextStepTone.Today);
        }

        return (format.Day(day), day < _today ? NextStepTone.Overdue : NextStepTone.Later);
    }

    private static StageTone ToneOf(StageKind kind) => kind switch
    {
        StageKind.Open => StageTone.Open,
        StageKind.Won => StageTone.Won,
        StageKind.Lost => StageTone.Lost,
    };
}
