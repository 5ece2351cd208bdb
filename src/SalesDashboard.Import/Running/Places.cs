using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Import.Running;

/// <summary>
/// Where people and deals stand, by name: regions, cities, departments, pipelines with stages, lost reasons. Loaded once an
/// import; the same objects join the context of every batch, so that what is missing is created once.
/// </summary>
internal sealed class Places
{
    public NamedRows<Region> Regions { get; } = new();

    public NamedRows<City> Cities { get; } = new();

    public NamedRows<Department> Departments { get; } = new();

    public NamedRows<Pipeline> Pipelines { get; } = new();

    public NamedRows<LostReason> LostReasons { get; } = new();

    public async Task LoadAsync(SalesDbContext context, CancellationToken ct)
    {
        Regions.Refill((await context.Regions.OrderBy(row => row.Id).ToListAsync(ct)).Select(row => (row.Name, row)));
        Cities.Refill((await context.Cities.OrderBy(row => row.Id).ToListAsync(ct)).Select(row => (row.Name, row)));
        Departments.Refill((await context.Departments.OrderBy(row => row.Id).ToListAsync(ct)).Select(row => (row.Name, row)));
        Pipelines.Refill((await context.Pipelines.Include(row => row.Stages).OrderBy(row => row.Id).ToListAsync(ct)).Select(row => (row.Name, row)));
        LostReasons.Refill((await context.LostReasons.OrderBy(row => row.Id).ToListAsync(ct)).Select(row => (row.Name, row)));
    }

    /// <summary>Makes the context know them: as unchanged, or as new what has no id yet (in a dry run).</summary>
    public void Join(SalesDbContext context)
    {
        foreach (var place in Regions.All.Concat<object>(Cities.All).Concat(Departments.All).Concat(Pipelines.All).Concat(LostReasons.All))
        {
            // One that came along with another is known already; attaching a new one twice is an error.
            if (context.Entry(place).State == EntityState.Detached)
            {
                context.Attach(place);
            }
        }
    }

    public Region RegionOf(string name) => Regions.GetOrAdd(name, key => new Region(key));

    /// <summary>The city; a new one lies in the region that is named, else in one of its own name.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public City? CityOf(string? name, string? region) =>
        name is null ? null : Cities.GetOrAdd(name, key => new City(key, RegionOf(region ?? key)));

    [return: NotNullIfNotNull(nameof(name))]
    public Department? DepartmentOf(string? name) =>
        name is null ? null : Departments.GetOrAdd(name, key => new Department(key));

    [return: NotNullIfNotNull(nameof(name))]
    public LostReason? LostReasonOf(string? name) =>
        name is null ? null : LostReasons.GetOrAdd(name, key => new LostReason(key, needsComment: false, LostReasons.All.Count + 1));
}
