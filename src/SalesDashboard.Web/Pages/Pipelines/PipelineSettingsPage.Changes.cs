using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>Each change goes to the desk with the rights that the person has at that moment, and its outcome is told in words.</summary>
public sealed partial class PipelineSettingsPage
{
    private async Task SaveAsync()
    {
        if (_form.ToRequest(PipelineId) is not { } request)
        {
            Tell(new DeskAnswer(IsFault: true, Text["Pipelines.BillIsNoNumber", _form.AverageBill]));
            return;
        }

        var answer = await Desk.SaveAsync(request, await User.GetAsync(), _life.Token);
        Tell(answer);
        if (answer.IsFault && !IsBehind)
        {
            return;
        }

        _isDirty = false;
        if (PipelineId is null && answer.Id is { } id)
        {
            Navigation.NavigateTo($"settings/board/{id}");
        }
        else
        {
            RefreshForm();
        }
    }

    /// <summary>Somebody else saved since the form was filled: as it is, it would be refused for ever.</summary>
    private bool IsBehind => Caller is { } caller && SpecFor(caller) is { } spec && Engine.Read(spec).Pipeline is { } now && now.Version != _form.Version;

    /// <summary>The saved values as the book has them by now: the live view may be a moment behind.</summary>
    private void RefreshForm()
    {
        if (Caller is { } caller && SpecFor(caller) is { } spec && Format is { } format)
        {
            _form = PipelineForm.From(Engine.Read(spec).Pipeline, format);
        }
    }

    private async Task PutMemberAsync(SavePipeline.Member member) => await SeatAsync(members =>
        [.. members.Where(known => known.EmployeeId != member.EmployeeId), member]);

    private async Task RemoveMemberAsync(long employeeId) => await SeatAsync(members => [.. members.Where(known => known.EmployeeId != employeeId)]);

    private async Task SeatAsync(Func<IEnumerable<SavePipeline.Member>, IReadOnlyList<SavePipeline.Member>> change)
    {
        // From the book, not from the screen: somebody added a moment ago may not be drawn yet.
        if (Caller is { } caller && SpecFor(caller) is { } spec && Engine.Read(spec) is { Pipeline: { } pipeline } now)
        {
            var members = change(now.Members.Select(member => new SavePipeline.Member(member.EmployeeId, member.Capacity)));
            Tell(await Desk.SaveAsync(PipelineDesk.SettingsOf(pipeline) with { Members = members }, await User.GetAsync(), _life.Token));
        }
    }

    private async Task AddAbsenceAsync(SaveAbsence.Request request) => Tell(await Desk.SaveAsync(request, await User.GetAsync(), _life.Token));

    private async Task RemoveAbsenceAsync(long absenceId) => Tell(await Desk.RemoveAbsenceAsync(absenceId, await User.GetAsync(), _life.Token));

    private async Task GiveAsync((long ClientId, long EmployeeId) lead) =>
        Tell(await Desk.GiveAsync(new AddToPipeline.Request(PipelineId ?? 0, [lead.ClientId]) { OwnerId = lead.EmployeeId }, await User.GetAsync(), _life.Token));

    private async Task SaveStageAsync(SaveStage.Request request) => Tell(await Desk.SaveAsync(request, await User.GetAsync(), _life.Token));

    private async Task AddStageAsync()
    {
        var probability = _newKind == StageKind.Won ? 100 : 0;
        var request = new SaveStage.Request(PipelineId ?? 0, null, _newStage, _newKind, probability) { AsksLostReason = _newKind == StageKind.Lost };
        var answer = await Desk.SaveAsync(request, await User.GetAsync(), _life.Token);
        Tell(answer);
        _newStage = answer.IsFault ? _newStage : "";
    }

    private async Task DeleteStageAsync(DeleteStage.Request request) => Tell(await Desk.DeleteAsync(request, await User.GetAsync(), _life.Token));

    private async Task OrderAsync(IReadOnlyList<long> stageIds) =>
        Tell(await Desk.OrderAsync(new OrderStages.Request(PipelineId ?? 0, stageIds), await User.GetAsync(), _life.Token));
}
