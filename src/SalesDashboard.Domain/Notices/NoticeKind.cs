namespace SalesDashboard.Domain.Notices;

public enum NoticeKind
{
    /// <summary>Somebody set a call, letter, task or meeting for the employee (CAB-52).</summary>
    Assigned = 1,

    /// <summary>The head said something about an activity of the employee (CAB-35).</summary>
    Commented = 2,

    /// <summary>Somebody else closed, moved or changed an activity of the employee.</summary>
    Changed = 3,

    /// <summary>What the employee has set for somebody was done.</summary>
    Done = 4,

    /// <summary>Somebody else cancelled an activity of the employee, or the one that he had set.</summary>
    Cancelled = 5,
}
