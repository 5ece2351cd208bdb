using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Automation;

namespace SalesDashboard.Actions.Pipelines;

internal static class PipelineActions
{
    public static IServiceCollection AddPipelineActions(this IServiceCollection services) => services
        .AddSingleton<AddToPipeline>()
        .AddSingleton<SavePipeline>()
        .AddSingleton<SaveStage>()
        .AddSingleton<OrderStages>()
        .AddSingleton<DeleteStage>()
        .AddSingleton<SaveAbsence>()
        .AddSingleton<SaveLostReason>()
        .AddSingleton<DistributeWaiting>()
        .AddSingleton<DistributionQuery>()
        .AddSingleton<DistributionTurn>()
        .AddSingleton<SaveTunnelRule>()
        .AddSingleton<RunTunnel>();
}
