using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Messages;

namespace SalesDashboard.Web.Ui.Shell;

/// <summary>Watches the own inbox beside the page: the one live part of the shell that every page carries.</summary>
public sealed partial class UnreadMessages
{
    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    protected override ViewSpec<InboxView>? SpecFor(Caller caller) => caller.EmployeeId is { } self ? new InboxSpec(self) : null;
}
