using System.Diagnostics;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>What became of a change, in words: the fact, the value, the place, the way out.</summary>
/// <param name="Id">Of the record that was saved.</param>
public sealed record DeskAnswer(bool IsFault, string Message, long? Id = null);

/// <summary>Carries changes of the settings pages to the actions and puts their outcomes into the reader's words.</summary>
public sealed class PipelineDesk(
    SavePipeline pipelines,
    SaveStage stages,
    OrderStages order,
    DeleteStage deletion,
    SaveAbsence absences,
    SaveLostReason reasons,
    AddToPipeline adder,
    DistributeWaiting waiting,
    IStringLocalizer<Texts> text)
{
    /// <summary>The settings of a pipeline as they are.</summary>
    public static SavePipeline.Request SettingsOf(PipelineSnapshot pipeline) => new(pipeline.Id, pipeline.Name)
    {
        AverageBill = pipeline.AverageBill,
        ChatLabel = pipeline.ChatLabel,
        Distribution = pipeline.Distribution,
        Choice = pipeline.Choice,
        Balance = pipeline.Balance,
        BoardSort = pipeline.BoardSort,
        CardFields = pipeline.CardFields,
    };

    public Task<DeskAnswer> SaveAsync(SavePipeline.Request request, Caller? caller, CancellationToken ct)
    {
        // The stages of a new pipeline are named in the language of whoever makes it.
        var complete = request.Id is null ? request with { Stages = FirstStages() } : request;
        return AskAsync(caller, async who => await pipelines.ExecuteAsync(complete, who, ct) switch
        {
            SavePipeline.Saved it => await FreedAsync("Pipelines.Saved", it.Id, ct),
            SavePipeline.BadName => Fault("Pipelines.BadName"),
            SavePipeline.NameTaken it => Fault("Pipelines.NameTaken", it.Name),
            SavePipeline.LabelTooLong it => Fault("Pipelines.LabelTooLong", it.Label, it.Label.Length, Pipeline.ChatLabelLength),
            SavePipeline.BadBill => Fault("Pipelines.BadBill"),
            SavePipeline.BadCardFields => Fault("Pipelines.BadCardFields", Pipeline.MostCardFields),
            SavePipeline.BadCapacity => Fault("Pipelines.BadCapacity"),
            SavePipeline.BadStage it => Fault("Pipelines.BadStage", it.Name),
            SavePipeline.StagesMissing => Fault("Pipelines.StagesMissing"),
            SavePipeline.UnknownEmployee => Fault("Pipelines.EmployeeGone"),
            SavePipeline.Conflict => Fault("Pipelines.Conflict"),
            SavePipeline.NotFound => Fault("Pipelines.Gone"),
            SavePipeline.Denied => Fault("Pipelines.Denied"),
            _ => throw new UnreachableException(),
        });
    }

    public Task<DeskAnswer> SaveAsync(SaveStage.Request request, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => await stages.ExecuteAsync(request, who, ct) switch
        {
            SaveStage.Saved it => new DeskAnswer(IsFault: false, text["Pipelines.StageSaved", request.Name.Trim()], it.StageId),
            SaveStage.BadName => Fault("Pipelines.BadStageName"),
            SaveStage.NameTaken it => Fault("Pipelines.StageNameTaken", it.Name),
            SaveStage.BadProbability => Fault("Pipelines.BadProbability", request.Name),
            SaveStage.BadDays => Fault("Pipelines.BadDays", request.Name),
            SaveStage.BadLimit => Fault("Pipelines.BadLimit", request.Name),
            SaveStage.BadColor it => Fault("Pipelines.BadColor", it.Color),
            SaveStage.Conflict => Fault("Pipelines.Conflict"),
            SaveStage.NotFound => Fault("Pipelines.Gone"),
            SaveStage.Denied => Fault("Pipelines.Denied"),
            _ => throw new UnreachableException(),
        });

    public Task<DeskAnswer> OrderAsync(OrderStages.Request request, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => await order.ExecuteAsync(request, who, ct) switch
        {
            OrderStages.Ordered => new DeskAnswer(IsFault: false, text["Pipelines.Ordered"]),
            OrderStages.OtherStages => Fault("Pipelines.Conflict"),
            OrderStages.Denied => Fault("Pipelines.Denied"),
            _ => throw new UnreachableException(),
        });

    public Task<DeskAnswer> DeleteAsync(DeleteStage.Request request, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => await deletion.ExecuteAsync(request, who, ct) switch
        {
            DeleteStage.Deleted it => new DeskAnswer(IsFault: false, text.Counted("Pipelines.StageDeleted", it.Moved)),
            DeleteStage.NeedsTarget it => Fault("Pipelines.NeedsTarget", it.Name, it.Deals),
            DeleteStage.LastOfItsKind it => Fault("Pipelines.LastOfItsKind", it.Name),
            DeleteStage.InUse it => Fault("Pipelines.StageInUse", it.Name),
            DeleteStage.NotFound => Fault("Pipelines.Gone"),
            DeleteStage.Denied => Fault("Pipelines.Denied"),
            _ => throw new UnreachableException(),
        });

    public Task<DeskAnswer> SaveAsync(SaveAbsence.Request request, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => await OfAsync(await absences.ExecuteAsync(request, who, ct), ct));

    public Task<DeskAnswer> RemoveAbsenceAsync(long absenceId, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => await OfAsync(await absences.RemoveAsync(absenceId, who, ct), ct));

    public Task<DeskAnswer> GiveAsync(AddToPipeline.Request request, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => await adder.ExecuteAsync(request, who, ct) switch
        {
            AddToPipeline.Done { Items: [AddToPipeline.Added] } => new DeskAnswer(IsFault: false, text["Pipelines.Given"]),
            AddToPipeline.Done { Items: [AddToPipeline.AlreadyThere] } => new DeskAnswer(IsFault: false, text["Pipelines.GivenAlready"]),
            AddToPipeline.UnknownOwner => Fault("Pipelines.EmployeeGone"),
            AddToPipeline.NoOpenStage => Fault("Pipelines.StagesMissing"),
            AddToPipeline.Denied => Fault("Pipelines.Denied"),
            _ => Fault("Pipelines.Gone"),
        });

    public Task<DeskAnswer> SaveAsync(SaveLostReason.Request request, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => Of(await reasons.ExecuteAsync(request, who, ct)));

    public Task<DeskAnswer> OrderReasonsAsync(IReadOnlyList<long> ids, Caller? caller, CancellationToken ct) =>
        AskAsync(caller, async who => Of(await reasons.OrderAsync(ids, who, ct)));

    private DeskAnswer Of(SaveLostReason.Outcome outcome) => outcome switch
    {
        SaveLostReason.Saved it => new DeskAnswer(IsFault: false, text["Pipelines.ReasonsSaved"], it.Id),
        SaveLostReason.BadName => Fault("Pipelines.BadReasonName"),
        SaveLostReason.NameTaken it => Fault("Pipelines.ReasonTaken", it.Name),
        SaveLostReason.BadClarifications => Fault("Pipelines.BadClarifications", SaveLostReason.MostClarifications),
        SaveLostReason.Conflict => Fault("Pipelines.Conflict"),
        SaveLostReason.NotFound => Fault("Pipelines.Gone"),
        SaveLostReason.Denied => Fault("Pipelines.Denied"),
        _ => throw new UnreachableException(),
    };

    private async Task<DeskAnswer> OfAsync(SaveAbsence.Outcome outcome, CancellationToken ct) => outcome switch
    {
        SaveAbsence.Saved => await FreedAsync("Pipelines.AbsenceSaved", null, ct),
        SaveAbsence.BadDays => Fault("Pipelines.BadAbsence"),
        SaveAbsence.NotFound => Fault("Pipelines.EmployeeGone"),
        SaveAbsence.Denied => Fault("Pipelines.Denied"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The change may have freed somebody for waiting leads.</summary>
    private async Task<DeskAnswer> FreedAsync(string key, long? id, CancellationToken ct)
    {
        var given = await waiting.ExecuteAsync(ct);
        return new DeskAnswer(IsFault: false, given == 0 ? text[key] : $"{text[key]} {text.Counted("Pipelines.GaveWaiting", given)}", id);
    }

    private async Task<DeskAnswer> AskAsync(Caller? caller, Func<Caller, Task<DeskAnswer>> ask)
    {
        try
        {
            return caller is null ? Fault("Pipelines.Denied") : await ask(caller);
        }
        catch (DatabaseUnavailableException)
        {
            return Fault("Pipelines.DatabaseBusy");
        }
    }

    private DeskAnswer Fault(string key, params object[] values) => new(IsFault: true, text[key, values]);

    private List<SavePipeline.NewStage> FirstStages() =>
    [
        new(text["Pipelines.First.New"], StageKind.Open, 10),
        new(text["Pipelines.First.Work"], StageKind.Open, 40),
        new(text["Pipelines.First.Offer"], StageKind.Open, 70),
        new(text["Pipelines.First.Won"], StageKind.Won, 100),
        new(text["Pipelines.First.Lost"], StageKind.Lost, 0),
    ];
}
