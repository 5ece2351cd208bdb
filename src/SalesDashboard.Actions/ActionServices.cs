using Microsoft.Extensions.DependencyInjection;
using SalesDashboard.Actions.Access;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Actions.Clients;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Actions.Meetings;
using SalesDashboard.Actions.Messages;
using SalesDashboard.Actions.Notices;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Actions.Plans;
using SalesDashboard.Actions.SavedViews;
using SalesDashboard.Actions.Screens;

namespace SalesDashboard.Actions;

public static class ActionServices
{
    /// <summary>What people and programs may do. Singletons: an action holds no state between two calls.</summary>
    public static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton<AddDeal>()
        .AddSingleton<AssignDeals>()
        .AddSingleton<AssignClients>()
        .AddSingleton<AttachDocument>()
        .AddSingleton<DocumentQuery>()
        .AddPipelineActions()
        .AddSingleton<MoveDeal>()
        .AddSingleton<ActivityDesk>()
        .AddSingleton<SaveActivity>()
        .AddSingleton<AssignActivity>()
        .AddSingleton<CloseActivity>()
        .AddSingleton<CancelActivity>()
        .AddSingleton<MoveActivity>()
        .AddSingleton<RepeatActivity>()
        .AddSingleton<CommentActivity>()
        .AddSingleton<CopyWeek>()
        .AddSingleton<SetActivityWeights>()
        .AddSingleton<ReadNotices>()
        .AddSingleton<UndoMove>()
        .AddSingleton<EditDeal>()
        .AddSingleton<RecallDeal>()
        .AddSingleton<CreateApiKey>()
        .AddSingleton<RevokeApiKey>()
        .AddSingleton<RotateApiKey>()
        .AddAccountActions()
        .AddSingleton<SaveDeals>()
        .AddSingleton<SendMessage>()
        .AddSingleton<ReadMessages>()
        .AddSingleton<HoldMeeting>()
        .AddSingleton<DecideInMeeting>()
        .AddSingleton<EndMeeting>()
        .AddSingleton<SaveView>()
        .AddSingleton<DeleteView>()
        .AddSingleton<SavedViewQuery>()
        .AddSingleton<PairingCodes>()
        .AddSingleton<StartPairing>()
        .AddSingleton<ConfirmPairing>()
        .AddSingleton<RevokeScreen>()
        .AddSingleton<RenameScreen>()
        .AddSingleton<RetargetScreen>()
        .AddSingleton<ReloadScreen>()
        .AddSingleton<NoteSightings>()
        .AddSingleton<SetPlans>();
}
