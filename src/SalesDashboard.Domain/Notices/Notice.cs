using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Domain.Notices;

/// <summary>Tells one employee that somebody did something that concerns him (CAB-52); it stays until it is read.</summary>
public sealed class Notice : IVersioned
{
    private Notice()
    {
    }

    /// <param name="from">The name of who did it, as in the journal.</param>
    /// <param name="subject">What it is about, in the words of the record.</param>
    /// <param name="at">UTC.</param>
    public Notice(long employeeId, NoticeKind kind, string from, string subject, DateTime at)
    {
        EmployeeId = employeeId;
        Kind = kind;
        From = from;
        Subject = subject;
        At = at;
    }

    public long Id { get; private set; }

    /// <summary>Whom it is for; nobody else sees it.</summary>
    public long EmployeeId { get; private set; }

    public NoticeKind Kind { get; private set; }

    public string From { get; private set; } = "";

    public string Subject { get; private set; } = "";

    public DateTime At { get; private set; }

    public DateTime? ReadAt { get; private set; }

    public long? ActivityId { get; private set; }

    public Activity? Activity { get; private set; }

    public long? DealId { get; private set; }

    public Deal? Deal { get; private set; }

    public int Version { get; private set; }

    public void Concern(Activity? activity, Deal? deal)
    {
        Activity = activity;
        ActivityId = activity?.Id is > 0 ? activity.Id : null;
        Deal = deal;
        DealId = deal?.Id is > 0 ? deal.Id : null;
    }

    /// <summary>The activity is gone; what was told about it stays.</summary>
    public void ForgetActivity() => (Activity, ActivityId) = (null, null);

    public void Read(DateTime at) => ReadAt ??= at;
}
