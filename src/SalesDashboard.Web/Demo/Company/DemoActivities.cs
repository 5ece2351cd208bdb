using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>Calls, meetings and demonstrations of the last week, this week and the next: done, missed, still to come.</summary>
internal sealed class DemoActivities
{
    private static readonly (ActivityType Type, double Weight, string[] Subjects)[] s_types =
    [
        (ActivityType.CallOutCold, 20, ["Introduce the company", "Find out who decides", "Offer the new catalogue"]),
        (ActivityType.CallOutPotential, 15, ["Ask about the budget", "Call back about lease terms", "Agree on a visit"]),
        (ActivityType.CallOutCurrent, 20, ["Ask about the proposal", "Agree on delivery", "Remind of the contract"]),
        (ActivityType.CallInNew, 7, ["New inquiry", "Question about prices"]),
        (ActivityType.CallInKnown, 10, ["Question about delivery", "Asks for spare parts"]),
        (ActivityType.MeetingCold, 4, ["First visit"]),
        (ActivityType.MeetingPotential, 5, ["Visit with the head of supply", "Needs on site"]),
        (ActivityType.MeetingActive, 6, ["Negotiation of terms", "Signing"]),
        (ActivityType.Demonstration, 5, ["Demonstration in the show room", "Trial run on site"]),
        (ActivityType.Letter, 8, ["Send revised proposal", "Send the contract to the lawyer"]),
        (ActivityType.Task, 6, ["Invoice for the packaging line", "Prepare the specification"]),
    ];

    private static readonly string[] s_results = ["Done", "Interested, call again", "Waits for the offer", "Agreed", "Wants a discount", "Not reached, left a message"];

    private readonly DemoCompany _company;
    private readonly DemoDice _dice;
    private readonly ILookup<DemoManager, Deal> _openDeals;
    private int _count;

    public DemoActivities(DemoCompany company, ILookup<DemoManager, Deal> openDeals)
    {
        _company = company;
        _dice = new DemoDice(company.Seed, part: 6);
        _openDeals = openDeals;
    }

    public IEnumerable<Activity> All()
    {
        var monday = _company.Today.AddDays(-(((int)_company.Today.DayOfWeek + 6) % 7));
        var days = Enumerable.Range(-7, 21).Select(monday.AddDays).Where(_company.Calendar.IsWorkingDay).ToList();
        foreach (var manager in _company.Organization.Managers)
        {
            foreach (var day in days)
            {
                var count = day < monday.AddDays(7) ? _dice.Between(6, 12) : _dice.Between(2, 7);
                for (var i = 0; i < count; i++)
                {
                    yield return Next(manager, day);
                }
            }
        }
    }

    private Activity Next(DemoManager manager, DateOnly day)
    {
        var (type, _, subjects) = _dice.Pick(s_types, one => one.Weight);
        var dueAt = _company.At(day, 9).AddMinutes(15 * _dice.Between(0, 35));
        var closedAt = ClosedAt(day, dueAt);
        var activity = new Activity(type, manager.Employee, dueAt);
        activity.IdentifyAs(ExternalSystems.Demo, $"activity-{++_count}");
        activity.Describe(type, manager.Employee, dueAt, closedAt, _dice.Pick(subjects), closedAt is null ? null : _dice.Pick(s_results));
        var deals = _openDeals[manager].ToList();
        var isAboutDeal = deals.Count > 0 && type is not (ActivityType.CallOutCold or ActivityType.MeetingCold or ActivityType.CallInNew);
        var deal = isAboutDeal ? _dice.Pick(deals) : null;
        var head = manager.Employee.Department?.Head;
        var isAssigned = head is not null && type is (ActivityType.Task or ActivityType.Letter) && _dice.Chance(0.4);
        activity.EnteredBy(isAssigned ? head?.Id : manager.Employee.Id, isAssigned);
        activity.Concern(deal?.Client ?? _dice.Pick(_company.ClientBase.Of(manager)), deal);
        return activity;
    }

    /// <summary>Of the past nine in ten are done, a few of them late (of what is longer ago almost all); of today what was due in the morning; of the future nothing.</summary>
    private DateTime? ClosedAt(DateOnly day, DateTime dueAt)
    {
        var noon = _company.At(_company.Today, 12);
        var done = day < _company.Today.AddDays(-7) ? 0.98 : day < _company.Today ? 0.9 : 0.8;
        if (dueAt > noon || !_dice.Chance(done))
        {
            return null;
        }

        var closedAt = dueAt.AddMinutes(_dice.Chance(0.08) ? _dice.Between(300, 1500) : _dice.Between(5, 50));
        return closedAt < noon ? closedAt : dueAt;
    }
}
