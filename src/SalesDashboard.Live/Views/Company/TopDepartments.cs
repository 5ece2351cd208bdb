using SalesDashboard.Domain.Access;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Company;

/// <summary>
/// The departments that stand as rows: the highest ones in scope. Where all of them hang on one, as on the company itself,
/// those below it are the rows, and the one above keeps only the people who are directly in it.
/// </summary>
public sealed class TopDepartments
{
    private const int MaxDepth = 64;

    private readonly Organization _organization;
    private readonly HashSet<long> _inScope;

    public TopDepartments(Organization organization, SalesScope scope)
    {
        _organization = organization;
        _inScope = scope is SalesScope.Departments departments ? [.. departments.Ids.Where(organization.Departments.ContainsKey)] : [.. organization.Departments.Keys];
        var peopled = organization.In(scope).Select(employee => employee.DepartmentId).OfType<long>().SelectMany(Upwards).ToHashSet();
        var tops = peopled.Where(id => ParentOf(id) is null).ToList();
        CommonId = tops.Count == 1 && peopled.Count > 1 ? tops[0] : null;
    }

    /// <summary>The one above all others; null where there is none.</summary>
    public long? CommonId { get; }

    /// <summary>The row of somebody in this department; 0 = of nobody's.</summary>
    public long Of(long? departmentId)
    {
        var path = departmentId is { } id ? Upwards(id).ToList() : [];
        return path.Count == 0 ? Node.None : path.LastOrDefault(step => step != CommonId, path[^1]);
    }

    private IEnumerable<long> Upwards(long departmentId)
    {
        long? id = _inScope.Contains(departmentId) ? departmentId : null;
        for (var depth = 0; depth < MaxDepth && id is { } known; depth++)
        {
            yield return known;
            id = ParentOf(known);
        }
    }

    private long? ParentOf(long id) => _organization.Departments[id].ParentId is { } parent && _inScope.Contains(parent) ? parent : null;
}
