namespace SalesDashboard.Web.Demo.Company;

/// <summary>What every manager works on today, in all stages, most of it still early.</summary>
internal sealed class DemoOpenDeals
{
    private static readonly double[] s_stageWeights = [27, 22, 18, 15, 11, 7];

    // Days from today to the expected signature, by stage.
    private static readonly (int From, int To)[] s_closing = [(60, 190), (45, 150), (30, 120), (18, 80), (8, 55), (2, 40)];

    private readonly DemoCompany _company;
    private readonly DemoDice _dice;
    private readonly DemoOffers _offers;

    public DemoOpenDeals(DemoCompany company)
    {
        _company = company;
        _dice = new DemoDice(company.Seed, part: 5);
        _offers = new DemoOffers(company, _dice);
    }

    public IEnumerable<DemoDraft> All() =>
        from manager in _company.Organization.Managers
        from draft in Enumerable.Range(0, _dice.Between(25, 40)).Select(_ => Open(manager))
        select draft;

    private DemoDraft Open(DemoManager manager)
    {
        var product = _offers.Product();
        var stage = _dice.Pick(product.OpenStages, open => s_stageWeights[open.Order - 1]);
        var daysInStage = _dice.Between(0, _dice.Chance(0.15) ? 34 : 12);
        var entered = _company.WorkingDayUpTo(_company.Today.AddDays(-daysInStage));
        var created = _company.WorkingDayUpTo(entered.AddDays(-(stage.Order - 1) * _dice.Between(3, 16)));
        var amount = stage.Order == 1 && _dice.Chance(0.08) ? (decimal?)null : _offers.Amount(product);
        return new DemoDraft(manager, product, _offers.Client(manager), _offers.Title(product, _company.Today.Year + 1), amount)
        {
            CreatedOn = created,
            ExpectedCloseOn = ExpectedClose(s_closing[stage.Order - 1], stage.Order),
            From = stage,
            EnteredAt = _offers.Moment(entered),
        };
    }

    private DateOnly? ExpectedClose((int From, int To) range, int order)
    {
        if (order > 2 && _dice.Chance(0.035))
        {
            return _company.WorkingDayUpTo(_company.Today.AddDays(-_dice.Between(1, 18)));
        }

        return order == 1 && _dice.Chance(0.2) ? null : _company.WorkingDayFrom(_company.Today.AddDays(_dice.Between(range.From, range.To)));
    }
}
