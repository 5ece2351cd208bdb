using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Pages.Deals.Board.Parts;

/// <summary>Asks why a deal is lost (PIPE-33). Without a reason there is no answer but "cancelled", which leaves the deal in place.</summary>
public sealed partial class LossSheet
{
    private long? _reasonId;
    private string? _comment;
    private string? _fault;
    private bool _commentMissing;

    [Parameter, EditorRequired] public required string Stage { get; set; }

    [Parameter, EditorRequired] public required string Deal { get; set; }

    [Parameter, EditorRequired] public required ImmutableArray<LossChoice> Reasons { get; set; }

    /// <summary>The reason; null = cancelled.</summary>
    [Parameter] public EventCallback<LossAnswer?> Answer { get; set; }

    private bool NeedsComment => Reasons.Any(reason => reason.Id == _reasonId && reason.NeedsComment);

    private IReadOnlyList<string> Clarifications => Reasons.FirstOrDefault(reason => reason.Id == _reasonId)?.Clarifications ?? [];

    /// <summary>The chosen text becomes the comment, which may still be added to.</summary>
    private void Clarify(ChangeEventArgs e)
    {
        _comment = e.Value as string;
        _commentMissing = false;
    }

    private void Choose(long reasonId)
    {
        _reasonId = reasonId;
        _fault = null;
        _commentMissing = false;
    }

    private async Task Submit()
    {
        if (_reasonId is not { } reason)
        {
            _fault = Text["Board.ReasonRequired", Stage];
            return;
        }

        _commentMissing = NeedsComment && string.IsNullOrWhiteSpace(_comment);
        if (_commentMissing)
        {
            _fault = Text["Board.CommentRequired", Stage];
            return;
        }

        await Answer.InvokeAsync(new LossAnswer(reason, string.IsNullOrWhiteSpace(_comment) ? null : _comment.Trim()));
    }
}
