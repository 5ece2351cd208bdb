using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Startup;

namespace SalesDashboard.Web.Commands;

/// <summary>Makes a sign-in account for an employee; the employee too where there is none. One save.</summary>
internal sealed class CreateUserCommand : SalesCommand
{
    private const string RoleOption = "--role";
    private const string EmployeeOption = "--employee";

    public override string Name => "user create";

    public override string Usage => "EMAIL --role manager|head|top|admin [--employee EXTERNALID]";

    public override string Summary => "Makes a sign-in account; the password is read from the standard input.";

    public override IReadOnlyCollection<string> Valued { get; } = [RoleOption, EmployeeOption];

    public override string? FaultOf(CommandWords words)
    {
        if (words.Words is not [var email] || email.IndexOf('@', StringComparison.Ordinal) < 1)
        {
            return "user create needs one e-mail address.";
        }

        return RoleOf(words[RoleOption]) is null ? "--role is missing or unknown. Choose manager, head, top or admin." : null;
    }

    public override void Add(IServiceCollection services) => services.AddAccess();

    public override async Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct)
    {
        var (email, role) = (words.Words[0], RoleOf(words[RoleOption]) ?? Role.Manager);
        var password = await output.Input.ReadLineAsync(ct);
        if (string.IsNullOrEmpty(password))
        {
            return await output.RefuseAsync("There is no password on the standard input. Send it as one line.");
        }

        var context = services.GetRequiredService<SalesDbContext>();
        var (employee, refusal) = await EmployeeAsync(context, email, words[EmployeeOption], ct);
        if (refusal is not null)
        {
            return await output.RefuseAsync(refusal);
        }

        employee ??= New(email, role);
        employee.Appoint(role);
        var user = new SalesUser { UserName = email, Email = email, EmailConfirmed = true, Employee = employee };
        var result = await services.GetRequiredService<UserManager<SalesUser>>().CreateAsync(user, password);
        if (!result.Succeeded)
        {
            return await output.RefuseAsync(string.Join(Environment.NewLine, result.Errors.Select(TextOf)));
        }

        await output.LineAsync($"{email} can sign in as {employee.Name} ({words[RoleOption]}).");
        return ExitCode.Done;
    }

    private static async Task<(Employee? Employee, string? Refusal)> EmployeeAsync(SalesDbContext context, string email, string? externalId, CancellationToken ct)
    {
        var found = await context.Employees
            .Where(employee => externalId == null ? employee.Email == email : employee.ExternalId == externalId)
            .Take(2)
            .ToListAsync(ct);
        return found switch
        {
            [] when externalId is not null => (null, $"No employee has the external id \"{externalId}\". Import the employee first, or correct the id."),
            [_, _] => (null, $"Several employees have {(externalId is null ? $"the e-mail {email}" : $"the external id \"{externalId}\"")}. Name one by --employee."),
            [var employee] when await context.Users.AnyAsync(user => user.EmployeeId == employee.Id, ct) => (null, $"{employee.Name} has an account already."),
            [var employee] => (employee, null),
            _ => (null, null),
        };
    }

    private static Employee New(string email, Role role)
    {
        var employee = new Employee(email.Split('@')[0], role);
        employee.SetEmail(email);
        return employee;
    }

    private static Role? RoleOf(string? word) => word switch
    {
        "manager" => Role.Manager,
        "head" => Role.DepartmentHead,
        "top" => Role.TopManagement,
        "admin" => Role.Administrator,
        _ => null,
    };

    private static string TextOf(IdentityError error) => PasswordText.Of(error.Code) ?? error.Description;
}
