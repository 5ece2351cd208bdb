namespace SalesDashboard.Benchmarks.Rollups;

/// <summary>The floor: totals of managers, cities, regions and the company by stage in arrays of whole cents; ids are indexes.</summary>
internal sealed class ArrayTotals
{
    private readonly long[] _byManager = new long[Company.Managers * Company.Stages];
    private readonly long[] _byCity = new long[Company.Cities * Company.Stages];
    private readonly long[] _byRegion = new long[Company.Regions * Company.Stages];
    private readonly long[] _company = new long[Company.Stages];

    public long Total => _company.Sum();

    public void Add(int manager, int stage, long cents)
    {
        var city = manager % Company.Cities;
        _byManager[(manager * Company.Stages) + stage] += cents;
        _byCity[(city * Company.Stages) + stage] += cents;
        _byRegion[(city % Company.Regions * Company.Stages) + stage] += cents;
        _company[stage] += cents;
    }
}
