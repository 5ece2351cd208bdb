using SalesDashboard.Actions.Activities;

namespace SalesDashboard.Web.Pages.Cabinet.Weeks;

/// <summary>The actions that a page about a week calls, in one place. A singleton like them.</summary>
public sealed class ActivityWishes(
    SaveActivity save, CloseActivity close, MoveActivity move, RepeatActivity repeat, CommentActivity comment, CancelActivity cancel, CopyWeek copy)
{
    public SaveActivity Save => save;

    public CloseActivity Close => close;

    public MoveActivity Move => move;

    public RepeatActivity Repeat => repeat;

    public CommentActivity Comment => comment;

    public CancelActivity Cancel => cancel;

    public CopyWeek Copy => copy;
}
