using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Products;

namespace SalesDashboard.Domain.Deals;

/// <summary>
/// A possible sale. It always stands in one stage of its pipeline; entering a won or lost stage closes it, and only a
/// recall opens it again (PIPE-48..54). Amounts are in <see cref="Currency"/>, times in UTC, dates of the company's zone.
/// </summary>
public sealed class Deal : IVersioned, IExternal
{
    private Deal()
    {
    }

    public Deal(string title, Stage stage, Employee owner, string currency, DateOnly createdOn, string rank, DateTime now)
    {
        Title = title;
        Owner = owner;
        OwnerId = owner.Id;
        Currency = currency;
        CreatedOn = createdOn;
        Enter(stage, rank, now);
    }

    public long Id { get; private set; }

    public string? ExternalSystem { get; private set; }

    public string? ExternalId { get; private set; }

    public string Title { get; private set; } = "";

    public long? ClientId { get; private set; }

    public Client? Client { get; private set; }

    public long PipelineId { get; private set; }

    public Pipeline Pipeline { get; private set; } = null!;

    public long StageId { get; private set; }

    public Stage Stage { get; private set; } = null!;

    /// <summary>The kind of <see cref="Stage"/>, kept on the deal so that totals need no join.</summary>
    public StageKind Kind { get; private set; }

    public long OwnerId { get; private set; }

    public Employee Owner { get; private set; } = null!;

    public long? ProductId { get; private set; }

    public Product? Product { get; private set; }

    /// <summary>Null = not known yet; counts as zero.</summary>
    public decimal? Amount { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Where the lead came from (CRM-60).</summary>
    public string? Source { get; private set; }

    public DateOnly CreatedOn { get; private set; }

    public DateOnly? ExpectedCloseOn { get; private set; }

    /// <summary>The client asked for patience until this day: till then the deal is not stuck (AHEAD-17).</summary>
    public DateOnly? WaitingUntil { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public long? ClosedFromStageId { get; private set; }

    public long? LostReasonId { get; private set; }

    public LostReason? LostReason { get; private set; }

    public string? LostComment { get; private set; }

    public DateTime StageEnteredAt { get; private set; }

    /// <summary>Place in the column, see <see cref="Deals.Rank"/>; unique in the stage.</summary>
    public string Rank { get; private set; } = "";

    public int Version { get; private set; }

    public bool IsClosed => Kind != StageKind.Open;

    public void IdentifyAs(string system, string externalId)
    {
        ExternalSystem = system;
        ExternalId = externalId;
    }

    public void Describe(string title, decimal? amount, string currency, string? source, DateOnly? expectedCloseOn)
    {
        Title = title;
        Amount = amount;
        Currency = currency;
        Source = source;
        ExpectedCloseOn = expectedCloseOn;
    }

    public void WaitUntil(DateOnly? day) => WaitingUntil = day;

    /// <summary>Another rank for the same place among the others: the column is spread anew.</summary>
    public void Reorder(string rank) => Rank = rank;

    /// <summary>Another system corrects the day on which the deal came up.</summary>
    public void DateCreation(DateOnly createdOn) => CreatedOn = createdOn;

    public void SellTo(Client? client)
    {
        Client = client;
        ClientId = client?.Id is > 0 ? client.Id : null;
    }

    public void Offer(Product? product)
    {
        Product = product;
        ProductId = product?.Id is > 0 ? product.Id : null;
    }

    public void AssignTo(Employee owner)
    {
        Owner = owner;
        OwnerId = owner.Id;
    }

    /// <summary>
    /// Moves the card to <paramref name="target"/> (also its own stage: a new place in the column). Entering a won or lost
    /// stage closes the deal on <paramref name="today"/>. A refusal changes nothing.
    /// </summary>
    public MoveRefusal? MoveTo(Stage target, string rank, Loss? loss, DateOnly today, DateTime now)
    {
        if (target.PipelineId != PipelineId)
        {
            return MoveRefusal.StageOfOtherPipeline;
        }

        if (target.Id == StageId)
        {
            Rank = rank;
            return null;
        }

        if (IsClosed)
        {
            return MoveRefusal.ClosedDealNeedsRecall;
        }

        if (target.Kind == StageKind.Lost && CheckLoss(target, loss) is { } refusal)
        {
            return refusal;
        }

        if (target.Kind != StageKind.Open)
        {
            Close(today, StageId);
        }

        if (target.Kind == StageKind.Lost)
        {
            SetLoss(loss);
        }

        Enter(target, rank, now);
        return null;
    }

    /// <summary>Puts the deal where another system says it stands; nothing is asked, its dates are the other system's.</summary>
    public void Place(Stage stage, string rank, DateOnly? closedOn, Loss? loss, DateTime now)
    {
        if (stage.Id == 0 || stage.Id != StageId)
        {
            if (stage.Kind == StageKind.Open)
            {
                ClosedFromStageId = null;
            }
            else if (!IsClosed && StageId > 0)
            {
                ClosedFromStageId = StageId;
            }

            Enter(stage, rank, now);
        }

        ClosedOn = stage.Kind == StageKind.Open ? null : closedOn;
        SetLoss(stage.Kind == StageKind.Lost ? loss : null);
    }

    /// <summary>Opens a closed deal again in <paramref name="target"/> (decision D3 says which); both closings stay in the journal.</summary>
    public void Recall(Stage target, string rank, DateTime now)
    {
        if (!IsClosed || target.Kind != StageKind.Open || target.PipelineId != PipelineId)
        {
            throw new InvalidOperationException($"Deal {Id} cannot be recalled to stage {target.Id}.");
        }

        ClosedOn = null;
        ClosedFromStageId = null;
        SetLoss(null);
        Enter(target, rank, now);
    }

    /// <summary>The stage from which it was closed is gone; a recall goes to this one (PIPE-54).</summary>
    public void RememberSource(long stageId) => ClosedFromStageId = ClosedFromStageId is null ? null : stageId;

    /// <summary>
    /// Takes back a move that was just made (AHEAD-5): the deal stands again where it stood, since when it stood there. What
    /// was closed by it is open again; the journal keeps both.
    /// </summary>
    public void PutBack(Stage stage, string rank, DateTime enteredAt)
    {
        if (stage.Kind != StageKind.Open || stage.PipelineId != PipelineId)
        {
            throw new InvalidOperationException($"Deal {Id} cannot be put back into stage {stage.Id}.");
        }

        ClosedOn = null;
        ClosedFromStageId = null;
        SetLoss(null);
        Enter(stage, rank, enteredAt);
    }

    private static MoveRefusal? CheckLoss(Stage target, Loss? loss)
    {
        if (loss?.Reason is null)
        {
            return target.AsksLostReason ? MoveRefusal.LostReasonRequired : null;
        }

        return loss.Reason.NeedsComment && string.IsNullOrWhiteSpace(loss.Comment) ? MoveRefusal.LostCommentRequired : null;
    }

    private void Close(DateOnly day, long fromStageId)
    {
        ClosedOn = day;
        ClosedFromStageId = fromStageId;
    }

    private void SetLoss(Loss? loss)
    {
        LostReason = loss?.Reason;
        LostReasonId = loss?.Reason?.Id is > 0 ? loss.Reason.Id : null;
        LostComment = loss?.Comment;
    }

    private void Enter(Stage stage, string rank, DateTime now)
    {
        Stage = stage;
        StageId = stage.Id;
        Pipeline = stage.Pipeline;
        PipelineId = stage.PipelineId;
        Kind = stage.Kind;
        Rank = rank;
        StageEnteredAt = now;
    }
}
