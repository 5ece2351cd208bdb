using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Identity;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Tests.Support;
using Xunit;

namespace SalesDashboard.Import.Tests;

/// <summary>There is never a state without an administrator who can sign in, whoever changes what.</summary>
public sealed class LastAdministratorTests
{
    private const string Header = "employee_id,name,role";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task R44_Rows_that_together_would_take_every_administrator_leave_one_and_stop_no_other()
    {
        await using var company = await WithAccountsAsync("A1", "A2", "A3");

        var file = await company.ImportAsync("employees", Header, "A1,Ann,manager", "A2,Bea,top", "A3,Cyn,head", "M1,Max,manager");

        Assert.Equal((1, 2, 1), (file.Created, file.Updated, file.Refused));
        var error = Assert.Single(file.Errors);
        Assert.Equal((4, "role", "head"), (error.Row, error.Column, error.Value));
        Assert.Contains("Appoint another administrator first", error.Message, StringComparison.Ordinal);
        Assert.Equal(["A3"], await AdministratorsAsync(company));
    }

    [Fact]
    public async Task R44_Batches_and_files_of_one_import_count_together_also_in_a_dry_run()
    {
        await using var company = await WithAccountsAsync("A1", "A2");
        var others = string.Concat(Enumerable.Range(1, 600).Select(number => $"M{number},Man {number},manager\n"));
        company.Write("employees.csv", $"{Header}\nA1,Ann,manager\n{others}A2,Bea,manager\n");

        var dry = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync(isDryRun: true)).Report;
        var done = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync()).Report;

        Assert.Equal((600, 1, 1), (dry.Created, dry.Updated, dry.Refused));
        Assert.Equal((600, 1, 1), (done.Created, done.Updated, done.Refused));
        Assert.Equal(["A2"], await AdministratorsAsync(company));
    }

    [Fact]
    public async Task R44_A_successor_with_an_account_lets_the_administrator_go_and_one_without_does_not()
    {
        await using var company = await WithAccountsAsync("A1");
        await company.ImportAsync("employees", Header, "M1,Max,manager", "M2,Mia,manager");
        await AddAccountAsync(company, "M2");

        var without = await company.ImportAsync("employees", Header, "M1,Max,admin", "A1,Ann,manager");
        var with = await company.ImportAsync("employees", Header, "M2,Mia,admin", "A1,Ann,manager");

        Assert.Equal((1, 1), (without.Updated, without.Refused));
        Assert.Equal((2, 0), (with.Updated, with.Refused));
        Assert.Equal(["M2"], await AdministratorsAsync(company));
    }

    [Fact]
    public async Task R44_No_save_of_any_kind_takes_the_last_administrator_away()
    {
        await using var company = await WithAccountsAsync("A1");
        Action<SalesDbContext, Employee, SalesUser>[] changes =
        [
            (_, employee, _) => employee.Appoint(Role.TopManagement),
            (_, employee, _) => employee.SetActive(false),
            (_, _, user) => user.IsDisabled = true,
            (context, _, user) => context.Remove(user),
        ];

        foreach (var change in changes)
        {
            await using var context = await company.OpenAsync();
            var user = await context.Users.Include(row => row.Employee).SingleAsync(Ct);
            change(context, user.Employee, user);
            await Assert.ThrowsAsync<LastAdministratorException>(() => context.SaveChangesAsync(Ct));
        }

        Assert.Equal(["A1"], await AdministratorsAsync(company));
    }

    [Fact]
    public async Task R44_Two_at_the_same_time_do_not_take_each_other_away()
    {
        await using var company = await WithAccountsAsync("A1", "A2");

        var saves = await Task.WhenAll(new[] { "A1", "A2" }.Select(async id =>
        {
            await using var context = await company.OpenAsync();
            (await context.Employees.SingleAsync(row => row.ExternalId == id, Ct)).Appoint(Role.Manager);
            return await Record.ExceptionAsync(() => context.SaveChangesAsync(Ct));
        }));

        Assert.IsType<LastAdministratorException>(Assert.Single(saves, fault => fault is not null));
        Assert.Single(await AdministratorsAsync(company));
    }

    [Fact]
    public async Task R44_Undoing_an_import_keeps_the_last_administrator_and_tells_it()
    {
        await using var company = await WithAccountsAsync("A1");
        await company.ImportAsync("employees", Header, "M1,Max,manager", "M2,Mia,manager");
        await AddAccountAsync(company, "M1");
        company.Write("employees.csv", $"{Header}\nM1,Max,admin\nM2,Maria,manager\nA1,Ann,manager");
        var id = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync()).Report.Id ?? "";
        await using (var context = await company.OpenAsync())
        {
            context.Remove(await context.Users.SingleAsync(row => row.Employee.ExternalId == "A1", Ct));
            await context.SaveChangesAsync(Ct);
        }

        var undone = Assert.IsType<UndoImport.Undone>(await company.UndoAsync(id));

        Assert.Equal(LeftReason.LastAdministrator, Assert.Single(undone.Told).Reason);
        Assert.Equal(2, undone.Restored);
        Assert.Equal(["M1"], await AdministratorsAsync(company));
    }

    [Fact]
    public async Task R44_A_program_undoes_its_own_imports_and_no_appointment()
    {
        await using var company = await WithAccountsAsync("A1");
        var ingest = new ApiKey("feed", ApiKeySecret.Create(), ApiKeyRole.Ingest, DateTime.UnixEpoch).ActIn(new SalesScope.Company());
        company.Write("employees.csv", $"{Header}\nM1,Max,manager");
        var own = Assert.IsType<ImportFiles.Done>(await company.ImportAsync(new ImportRequest(ImportSource.Find(company.Files)), ingest)).Report.Id ?? "";
        company.Write("employees.csv", $"{Header}\nA1,Ann,admin\nT1,Tom,top");
        var foreign = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync()).Report.Id ?? "";

        Assert.IsType<UndoImport.Denied>(await company.UndoAsync(foreign, ingest));
        Assert.Equal(1, Assert.IsType<UndoImport.Undone>(await company.UndoAsync(own, ingest)).Removed);
    }

    [Fact]
    public async Task R44_The_gate_holds_values_against_rights_whichever_code_changes_them()
    {
        await using var company = await WithAccountsAsync("A1", "A2");
        await company.ImportAsync("departments", "department,parent,head", "Sales,,");
        var ingest = new ApiKey("feed", ApiKeySecret.Create(), ApiKeyRole.Ingest, DateTime.UnixEpoch).ActIn(new SalesScope.Company());
        Action<SalesDbContext, Employee, Department>[] changes =
        [
            (_, employee, _) => employee.Appoint(Role.Manager),
            (_, employee, _) => employee.SetRights(Rights.EditAllDeals, Rights.None),
            (_, employee, _) => employee.SetActive(false),
            (_, employee, _) => employee.SetEmail("other@example.com"),
            (_, employee, department) => employee.WorkIn(null, department),
            (_, employee, department) => department.AppointHead(employee),
            (context, _, _) => context.Add(new Employee("Nora", Role.TopManagement)),
            (context, _, _) => context.Add(new ApiKey("more", ApiKeySecret.Create(), ApiKeyRole.Reader, DateTime.UnixEpoch)),
            (context, employee, _) => context.Add(new SalesUser { UserName = "x", Employee = employee }),
        ];

        foreach (var change in changes)
        {
            await using var context = await company.OpenAsync(ingest);
            change(context, await context.Employees.OrderBy(row => row.Id).FirstAsync(Ct), await context.Departments.SingleAsync(Ct));
            await Assert.ThrowsAsync<ChangeDeniedException>(() => context.SaveChangesAsync(Ct));
        }
    }

    private static async Task<ImportCompany> WithAccountsAsync(params string[] administrators)
    {
        var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", [Header, .. administrators.Select(id => $"{id},Name of {id},admin")]);
        foreach (var id in administrators)
        {
            await AddAccountAsync(company, id);
        }

        return company;
    }

    private static async Task AddAccountAsync(ImportCompany company, string externalId)
    {
        await using var context = await company.OpenAsync();
        var employee = await context.Employees.SingleAsync(row => row.ExternalId == externalId, Ct);
        context.Users.Add(new SalesUser { UserName = externalId, NormalizedUserName = externalId, Employee = employee });
        await context.SaveChangesAsync(Ct);
    }

    private static Task<List<string?>> AdministratorsAsync(ImportCompany company) => company.ReadAsync(context => context.Users
        .Where(user => !user.IsDisabled && user.Employee.IsActive && user.Employee.Role == Role.Administrator)
        .Select(user => user.Employee.ExternalId).Order().ToListAsync(Ct));
}
