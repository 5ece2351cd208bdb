using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>What is typed into the settings of a pipeline until it is saved.</summary>
public sealed class PipelineForm
{
    public string Name { get; set; } = "";

    /// <summary>As typed.</summary>
    public string AverageBill { get; set; } = "";

    public string ChatLabel { get; set; } = "";

    public DistributionMode Distribution { get; set; } = DistributionMode.Manual;

    public LeadChoice Choice { get; set; } = LeadChoice.Random;

    public LeadBalance Balance { get; set; } = LeadBalance.Evenly;

    public BoardSort BoardSort { get; set; } = BoardSort.Manual;

    public CardFields CardFields { get; set; } = Pipeline.UsualCardFields;

    /// <summary>The version that was read; null for a new one.</summary>
    public int? Version { get; private init; }

    public static PipelineForm From(PipelineSnapshot? pipeline, Format format) => pipeline is null ? new PipelineForm() : new PipelineForm
    {
        Name = pipeline.Name,
        AverageBill = pipeline.AverageBill is { } bill ? format.Number(bill, decimal.Truncate(bill) == bill ? 0 : 2) : "",
        ChatLabel = pipeline.ChatLabel ?? "",
        Distribution = pipeline.Distribution,
        Choice = pipeline.Choice,
        Balance = pipeline.Balance,
        BoardSort = pipeline.BoardSort,
        CardFields = pipeline.CardFields,
        Version = pipeline.Version,
    };

    /// <summary>Null where the average bill is no number.</summary>
    public SavePipeline.Request? ToRequest(long? id)
    {
        decimal? bill = null;
        if (!string.IsNullOrWhiteSpace(AverageBill))
        {
            if (!TypedNumber.TryParse(AverageBill, out var typed))
            {
                return null;
            }

            bill = typed;
        }

        return new SavePipeline.Request(id, Name, Version)
        {
            AverageBill = bill,
            ChatLabel = ChatLabel,
            Distribution = Distribution,
            Choice = Choice,
            Balance = Balance,
            BoardSort = BoardSort,
            CardFields = CardFields,
        };
    }
}
