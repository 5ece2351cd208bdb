using System.Collections.Immutable;

namespace SalesDashboard.Domain.Access;

/// <summary>
/// Whose records may be seen. Part of every view spec and of every database context; there is no other way to reach rows.
/// A closed set with value equality, so that equal scopes share one computed view.
/// </summary>
public abstract record SalesScope
{
    private SalesScope()
    {
    }

    /// <summary>Background work that acts for nobody in particular. Named, so that each use can be found.</summary>
    public static SalesScope System { get; } = new Company();

    /// <summary>True where a record of this owner may be seen.</summary>
    /// <param name="departmentOf">The department of an employee, null for none.</param>
    public bool Covers(long employeeId, Func<long, long?> departmentOf) => this switch
    {
        Company => true,
        Departments departments => employeeId == departments.SelfId
            || (departmentOf(employeeId) is { } department && departments.Ids.Contains(department)),
        Employee employee => employee.Id == employeeId,
        Nothing => false,
        _ => throw new global::System.Diagnostics.UnreachableException(),
    };

    public sealed record Company : SalesScope;

    /// <summary>A head's departments with all their descendants, already expanded and sorted, and the head himself.</summary>
    public sealed record Departments : SalesScope
    {
        public Departments(IEnumerable<long> ids, long? selfId = null)
        {
            Ids = ids.Distinct().Order().ToImmutableArray();
            SelfId = selfId;
        }

        public ImmutableArray<long> Ids { get; }

        public long? SelfId { get; }

        public bool Equals(Departments? other) => other is not null && SelfId == other.SelfId && Ids.AsSpan().SequenceEqual(other.Ids.AsSpan());

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(SelfId);
            foreach (var id in Ids)
            {
                hash.Add(id);
            }

            return hash.ToHashCode();
        }
    }

    public sealed record Employee(long Id) : SalesScope;

    public sealed record Nothing : SalesScope;
}
