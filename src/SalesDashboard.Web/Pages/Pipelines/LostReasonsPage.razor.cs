using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Pipelines;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>The list of lost reasons (PIPE-32, PIPE-34).</summary>
public sealed partial class LostReasonsPage
{
    private readonly PartLife _life = new();
    private DeskAnswer? _answer;
    private int _refusals;
    private string _new = "";

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required PipelineDesk Desk { get; init; }

    protected override ViewSpec<LostReasonsView>? SpecFor(Caller caller) => caller.Has(Rights.ManagePipelines) ? new LostReasonsSpec() : null;

    public override async ValueTask DisposeAsync()
    {
        _life.Dispose();
        await base.DisposeAsync();
    }

    private async Task SaveAsync(SaveLostReason.Request request) => Tell(await Desk.SaveAsync(request, await User.GetAsync(), _life.Token));

    private async Task OrderAsync(IReadOnlyList<long> ids) => Tell(await Desk.OrderReasonsAsync(ids, await User.GetAsync(), _life.Token));

    private void Tell(DeskAnswer answer) => (_answer, _refusals) = (answer, answer.IsFault ? _refusals + 1 : _refusals);

    private async Task AddAsync()
    {
        await SaveAsync(new SaveLostReason.Request(null, _new, NeedsComment: false, IsActive: true));
        _new = _answer?.IsFault == true ? _new : "";
    }
}
