using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Team;

/// <summary>
/// Puts people under their departments, departments under each other; a branch holds its descendants. A department above
/// the shown ones is not named: a head sees the own part of the company as if it were all of it.
/// </summary>
internal sealed class DepartmentTree
{
    /// <summary>A tree deeper than this is taken for a circle and cut.</summary>
    private const int MaxDepth = 32;

    private readonly Organization _organization;
    private readonly ILookup<long, TeamPerson> _people;
    private readonly ILookup<long, long> _children;

    /// <param name="departments">Ids of the departments in scope.</param>
    private DepartmentTree(Organization organization, IEnumerable<TeamPerson> people, IReadOnlySet<long> departments)
    {
        _organization = organization;
        _people = people.ToLookup(person => organization.DepartmentOf(person.Id) is { } id && departments.Contains(id) ? id : Node.None);
        _children = departments
            .Select(id => organization.Departments[id])
            .ToLookup(department => department.ParentId is { } parent && departments.Contains(parent) ? parent : Node.None, department => department.Id);
    }

    public static IEnumerable<TeamRow> Of(Organization organization, IEnumerable<TeamPerson> people, IReadOnlySet<long> departments)
    {
        var tree = new DepartmentTree(organization, people, departments);
        var roots = tree._children[Node.None].Select(id => tree.BranchOf(id, 1)).Append(new TeamTree.Branch(Node.None, "", [.. tree._people[Node.None]]));
        return tree.Rows(null, roots.Where(branch => branch.People.Count > 0), 1);
    }

    private IEnumerable<TeamRow> Rows(string? parent, IEnumerable<TeamTree.Branch> branches, int depth)
    {
        foreach (var (branch, at, of) in TeamTree.Placed(branches, it => it.Id, it => it.Name, it => it.Sum))
        {
            var key = $"d{branch.Id}";
            yield return branch.ToRow(key, parent, TeamLevel.Department, at, of, depth);

            var below = branch.Id == Node.None || depth == MaxDepth
                ? []
                : _children[branch.Id].Select(id => BranchOf(id, depth + 1)).Where(child => child.People.Count > 0).ToList();
            var members = _people[branch.Id].ToList();
            foreach (var row in Rows(key, below, depth + 1))
            {
                yield return row.Parent == key ? row with { Siblings = below.Count + members.Count } : row;
            }

            foreach (var (person, place, _) in TeamTree.Placed(members, it => it.Id, it => it.Name, it => it.Measures))
            {
                yield return person.ToRow(key, below.Count + place, below.Count + members.Count, depth + 1);
            }
        }
    }

    private TeamTree.Branch BranchOf(long id, int depth) => new(id, _organization.Departments.GetValueOrDefault(id)?.Name, [.. PeopleUnder(id, depth)]);

    private IEnumerable<TeamPerson> PeopleUnder(long id, int depth) => depth > MaxDepth
        ? []
        : _people[id].Concat(_children[id].SelectMany(child => PeopleUnder(child, depth + 1)));
}
