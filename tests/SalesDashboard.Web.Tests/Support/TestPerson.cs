using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>A person of <see cref="TestCompany"/> with an account.</summary>
/// <param name="Canary">Begins every text that only those may read who may see this person's records.</param>
public sealed record TestPerson(Employee Employee, SalesUser User, string Canary)
{
    public long Id => Employee.Id;

    public long UserId => User.Id;

    public string Email => User.Email ?? throw new InvalidOperationException("Every test person has an address.");

    public Caller Caller(SalesScope scope) => new(UserId, Id, Employee.Name, Employee.Role, Employee.Rights, scope);
}
