using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Actions.Access;
using SalesDashboard.Data;
using SalesDashboard.Data.Identity;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Web.Access;

namespace SalesDashboard.Web.Pages.Access;

/// <summary>
/// Creates the first administrator of an empty database, once, for whoever can read the setup code in the program's
/// output: there are no default accounts (ASVS 6.3.2). Employee, account and first settings are one save.
/// </summary>
public sealed class FirstAdministrator(UserManager<SalesUser> users, SalesDbContext context, SetupCode code, ILogger<FirstAdministrator> log)
{
    private static readonly SemaphoreSlim s_turn = new(1, 1);

    public sealed record Request(string Code, string Email, string Name, string Password, AccountingMode Mode, string Currency);

    /// <summary>True while nobody has an account.</summary>
    public async Task<bool> IsAwaitedAsync(CancellationToken ct) => code.Value is not null && !await context.Users.AnyAsync(ct);

    public async Task<Outcome> CreateAsync(Request request, CancellationToken ct)
    {
        await s_turn.WaitAsync(ct);
        try
        {
            return await IsAwaitedAsync(ct) ? await CreateInTurnAsync(request, ct) : new TooLate();
        }
        finally
        {
            s_turn.Release();
        }
    }

    private async Task<Outcome> CreateInTurnAsync(Request request, CancellationToken ct)
    {
        if (!IsCode(request.Code))
        {
            log.LogWarning("Setup refused: wrong setup code.");
            return new WrongCode();
        }

        if (!Currency.IsCode(request.Currency))
        {
            return new NoCurrency(request.Currency);
        }

        await StoreAsync(nameof(CompanySettings.Mode), request.Mode.ToString(), ct);
        await StoreAsync(nameof(CompanySettings.Currency), request.Currency, ct);
        var employee = new Employee(request.Name, Role.Administrator);
        employee.SetEmail(request.Email);
        var user = new SalesUser { UserName = request.Email, Email = request.Email, EmailConfirmed = true, Employee = employee };
        var result = await users.CreateAsync(user, request.Password);
        if (!result.Succeeded)
        {
            return new Refused(result.Errors.First().Code);
        }

        code.Forget();
        log.LogInformation("Setup is done: account {UserId} is the first administrator.", user.Id);
        return new Created(new Account(user.Id, user.EmployeeId, employee.Name, employee.Role, user.SecurityStamp ?? ""));
    }

    private bool IsCode(string given) => code.Value is { } value
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(SetupCode.Normalize(given)), Encoding.UTF8.GetBytes(value));

    private async Task StoreAsync(string name, string value, CancellationToken ct)
    {
        var setting = await context.Settings.SingleOrDefaultAsync(setting => setting.Name == name, ct);
        if (setting is null)
        {
            context.Settings.Add(new Setting(name, value));
        }
        else
        {
            setting.Change(value);
        }
    }

    /// <summary>A closed set of answers; the page switches over it.</summary>
    public abstract record Outcome;

    public sealed record Created(Account Account) : Outcome;

    public sealed record WrongCode : Outcome;

    public sealed record NoCurrency(string Given) : Outcome;

    /// <param name="Reason">An error code of ASP.NET Core Identity or of <see cref="PasswordRules"/>.</param>
    public sealed record Refused(string Reason) : Outcome;

    /// <summary>Somebody has an account already.</summary>
    public sealed record TooLate : Outcome;
}
