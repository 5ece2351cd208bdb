using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Domain.Messages;

/// <summary>
/// Who may write to whom: to the own head, to everybody under the departments one leads, to colleagues of the own
/// department; top management and administrators to all; and always an answer to somebody who wrote.
/// </summary>
public static class Correspondence
{
    /// <summary>A tree deeper than this is taken for a circle and cut.</summary>
    private const int MaxDepth = 64;

    /// <param name="wasWrittenTo">The addressee has written to the author before.</param>
    public static bool MayWrite(
        EmployeeSnapshot from, EmployeeSnapshot to, IReadOnlyDictionary<long, DepartmentSnapshot> departments, bool wasWrittenTo)
    {
        if (from.Id == to.Id || !from.IsActive || !to.IsActive)
        {
            return false;
        }

        return wasWrittenTo
            || from.Role is Role.TopManagement or Role.Administrator
            || (from.DepartmentId is not null && from.DepartmentId == to.DepartmentId)
            || HeadOf(from, departments) == to.Id
            || Leads(from, to, departments);
    }

    /// <summary>The head of the own department; a head's own head leads a department above. Null = nobody does.</summary>
    public static long? HeadOf(EmployeeSnapshot employee, IReadOnlyDictionary<long, DepartmentSnapshot> departments) =>
        Upwards(employee.DepartmentId, departments).Select(department => department.HeadId).FirstOrDefault(head => head is not null && head != employee.Id);

    private static bool Leads(EmployeeSnapshot head, EmployeeSnapshot employee, IReadOnlyDictionary<long, DepartmentSnapshot> departments) =>
        head.Role == Role.DepartmentHead && Upwards(employee.DepartmentId, departments).Any(department => department.HeadId == head.Id);

    private static IEnumerable<DepartmentSnapshot> Upwards(long? id, IReadOnlyDictionary<long, DepartmentSnapshot> departments)
    {
        for (var depth = 0; depth < MaxDepth && id is { } known && departments.TryGetValue(known, out var department); depth++)
        {
            yield return department;
            id = department.ParentId;
        }
    }
}
