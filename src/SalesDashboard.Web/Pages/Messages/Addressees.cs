using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Web.Pages.Messages;

/// <summary>Somebody the caller may begin to write to.</summary>
public sealed record Addressee(long Id, string Name);

public static class Addressees
{
    /// <summary>By name. Who wrote first stands among the conversations and is not repeated here.</summary>
    public static IReadOnlyList<Addressee> Of(LiveEngine engine, Caller caller) => engine.Read(book =>
        caller.EmployeeId is { } self && book.Organization.Employees.TryGetValue(self, out var from)
            ? book.Organization.Employees.Values
                .Where(to => Correspondence.MayWrite(from, to, book.Organization.Departments, wasWrittenTo: false))
                .OrderBy(to => to.Name, StringComparer.InvariantCulture)
                .Select(to => new Addressee(to.Id, to.Name))
                .ToList()
            : []);
}
