using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Pipelines;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Pipelines;

/// <summary>The list of sales processes: everybody sees how much of the own scope is in each; some may change them.</summary>
public sealed partial class PipelineListPage
{
    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    private Format? Format { get; set; }

    private bool MayManage => Caller is { } caller && caller.Has(Rights.ManagePipelines);

    protected override ViewSpec<PipelineListView>? SpecFor(Caller caller) => new PipelineListSpec(caller.Scope);

    protected override void OnViewChanged(PipelineListView? previous, PipelineListView current)
    {
        if (Format?.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }
    }
}
