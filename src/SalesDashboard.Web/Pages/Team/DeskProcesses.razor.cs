using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>The stuck deals are live; what automation did is read when the tab is opened.</summary>
public sealed partial class DeskProcesses : IDisposable
{
    private readonly PartLife _life = new();
    private IReadOnlyList<DeskProcess> _running = [];

    [Parameter, EditorRequired] public required PersonDeskView View { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    [Inject] public required PersonProcesses Processes { get; init; }

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    private List<DeskDeal> Stuck => [.. View.Deals.Where(deal => deal.IsStuck).OrderByDescending(deal => deal.Days)];

    public void Dispose()
    {
        _life.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (await User.GetAsync() is { } caller)
        {
            _running = await Processes.OfAsync(View.EmployeeId, caller, _life.Token);
        }
    }

    private bool IsStuck(DeskProcess process) => View.Deals.Any(deal => deal.Id == process.DealId && deal.IsStuck);
}
