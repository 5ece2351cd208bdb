using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Pipelines;

namespace SalesDashboard.Web.Ui.Pipelines;

/// <summary>Watches the queues of the reader's scope; others have nothing to watch.</summary>
public sealed partial class WaitingAlarm
{
    private const int MostShown = 3;

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    protected override ViewSpec<WaitingView>? SpecFor(Caller caller) =>
        caller.Has(Rights.ManagePipelines) && caller.Scope is (SalesScope.Company or SalesScope.Departments) ? new WaitingSpec(caller.Scope) : null;
}
