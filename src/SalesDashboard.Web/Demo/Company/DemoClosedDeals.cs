using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>The history: won deals that add up to what the manager reached, and the lost ones beside them.</summary>
internal sealed class DemoClosedDeals
{
    // In the order of the catalogue's reasons.
    private static readonly double[] s_reasonWeights = [26, 19, 12, 14, 11, 8, 5, 5];

    private static readonly string[] s_comments =
    [
        "The plant is being sold", "They build the line themselves", "Bought used equipment abroad", "The owner changed his mind", "Merged with another customer of ours",
    ];

    // A deal is rarely lost as late as at the contract.
    private static readonly double[] s_lostFrom = [30, 24, 17, 15, 10, 4];

    private readonly DemoCompany _company;
    private readonly DemoDice _dice;
    private readonly DemoOffers _offers;
    private decimal _carry;

    public DemoClosedDeals(DemoCompany company)
    {
        _company = company;
        _dice = new DemoDice(company.Seed, part: 4);
        _offers = new DemoOffers(company, _dice);
    }

    public IEnumerable<DemoDraft> All(DemoTargets targets)
    {
        foreach (var month in _company.History)
        {
            var days = _company.WorkingDaysSoFar(month);
            if (days.Count == 0)
            {
                continue;
            }

            _carry = 0;
            foreach (var (manager, won) in targets.Reached(month))
            {
                var wins = Won(manager, won, days).ToList();
                foreach (var draft in wins.Concat(Lost(manager, wins.Count, days, month)))
                {
                    yield return draft;
                }
            }
        }
    }

    /// <summary>What is too small for a deal goes to the next manager, so that the company's sum comes out.</summary>
    private IEnumerable<DemoDraft> Won(DemoManager manager, decimal target, IReadOnlyList<DateOnly> days)
    {
        var left = target + _carry;
        while (left >= DemoOffers.Smallest)
        {
            var product = _offers.Product();
            var amount = _offers.Amount(product);
            if (amount > left * 0.8m)
            {
                amount = DemoAmount.Round(left);
                product = _offers.ProductNear(amount);
            }

            left -= amount;
            yield return Close(manager, product, amount, _dice.Pick(days), product.Won, null);
        }

        _carry = left;
    }

    private IEnumerable<DemoDraft> Lost(DemoManager manager, int wins, IReadOnlyList<DateOnly> days, Month month)
    {
        // A person with more skill loses less; in a month that has just begun few can be lost.
        var usual = 3.4 / manager.Skill * days.Count / _company.Calendar.WorkingDays(month);
        var count = (int)Math.Round(_dice.Normal((usual + (wins * 0.2)) * 0.9, 1, 0, 9));
        for (var i = 0; i < count; i++)
        {
            var product = _offers.Product();
            var reasons = _company.LostReasons;
            var reason = _dice.Pick(reasons, one => s_reasonWeights[one.Order - 1]);
            var loss = new Loss(reason, reason.NeedsComment ? _dice.Pick(s_comments) : null);
            yield return Close(manager, product, _offers.Amount(product), _dice.Pick(days), product.Lost, loss);
        }
    }

    private DemoDraft Close(DemoManager manager, DemoProduct product, decimal amount, DateOnly day, Stage to, Loss? loss)
    {
        var cycle = (int)(product.CycleDays * _dice.Normal(1, 0.35, 0.3, 2.2));
        var from = to.Kind == StageKind.Won
            ? product.OpenStages[^(_dice.Chance(0.85) ? 1 : 2)]
            : _dice.Pick(product.OpenStages, stage => s_lostFrom[stage.Order - 1]);
        return new DemoDraft(manager, product, _offers.Client(manager), _offers.Title(product, day.Year), amount)
        {
            CreatedOn = _company.WorkingDayUpTo(day.AddDays(-cycle)),
            ExpectedCloseOn = _company.WorkingDayFrom(day.AddDays(_dice.Between(-12, 8))),
            ClosedOn = day,
            From = from,
            ClosedTo = to,
            Loss = loss,
            EnteredAt = _offers.Moment(day),
        };
    }
}
