using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Tests.Support;
using Xunit;

namespace SalesDashboard.Import.Tests;

public sealed class FolderImportTests
{
    [Fact]
    public async Task A_folder_is_taken_in_the_order_in_which_files_name_each_other()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        company.Write("notes.csv", "text\nhello");

        var report = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync()).Report;

        Assert.Empty(report.Files.SelectMany(file => file.Errors));
        Assert.Equal(["notes.csv"], report.Skipped);
        Assert.All(report.Files, file => Assert.Equal(Sample.Files[file.Kind].Length - 1, file.Created));
    }

    [Fact]
    public async Task Heads_come_from_the_employees_file()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);

        await company.ImportFolderAsync();

        var departments = await company.ReadAsync(context => context.Departments.Include(row => row.Head).Include(row => row.Parent).ToListAsync());
        var key = Assert.Single(departments, row => row.Name == "Key accounts");
        Assert.Equal(("Ann Head", "Sales"), (key.Head?.Name, key.Parent?.Name));
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_writes_no_journal()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        await company.ImportFolderAsync();
        var before = await company.JournalAsync();

        var second = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync()).Report;

        Assert.Equal((0, 0, Sample.Files.Values.Sum(lines => lines.Length - 1), 0), (second.Created, second.Updated, second.Unchanged, second.Refused));
        Assert.Equal(before, await company.JournalAsync());
    }

    [Fact]
    public async Task A_dry_run_reports_the_same_and_writes_nothing()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        company.Write("plans.csv", "employee_id,month,amount\nE2,2017-12,3000\nE9,2017-12,1");

        var dry = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync(isDryRun: true)).Report;
        var journal = await company.JournalAsync();
        var real = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync()).Report;

        Assert.Equal(0, journal);
        Assert.Equal(
            real.Files.Select(file => (file.Kind, file.Created, file.Updated, file.Unchanged, file.Refused)),
            dry.Files.Select(file => (file.Kind, file.Created, file.Updated, file.Unchanged, file.Refused)));
        Assert.Equal(real.Files.SelectMany(file => file.Errors), dry.Files.SelectMany(file => file.Errors));
    }

    [Fact]
    public async Task A_strict_import_with_one_bad_row_writes_nothing()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        company.Write("plans.csv", "employee_id,month,amount\nE2,2017-12,3000\nE9,2017-12,1");

        var refused = Assert.IsType<ImportFiles.Refused>(await company.ImportFolderAsync(isStrict: true));

        Assert.Equal(1, refused.Report.Refused);
        Assert.Equal(0, await company.JournalAsync());
    }

    [Fact]
    public async Task A_strict_import_without_bad_rows_is_taken()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);

        var report = Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync(isStrict: true)).Report;

        Assert.Equal(3, await company.ReadAsync(context => context.Deals.CountAsync()));
        Assert.False(report.IsDryRun);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_stops_everything_before_the_first_row()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        company.Write("plans.csv", "employee_id,month\nE2,2017-12");

        var refused = Assert.IsType<ImportFiles.Refused>(await company.ImportFolderAsync());

        Assert.Contains("amount", Assert.Single(refused.Report.Files, file => file.Refusal is not null).Refusal, StringComparison.Ordinal);
        Assert.Equal(0, await company.JournalAsync());
    }

    [Fact]
    public async Task Files_of_no_kind_and_an_unknown_preset_are_told()
    {
        await using var company = await ImportCompany.CreateAsync();
        company.Write("notes.csv", "text\nhello");

        Assert.Contains("notes.csv", Assert.IsType<ImportFiles.Unusable>(await company.ImportFolderAsync()).Message, StringComparison.Ordinal);
        var preset = await company.ImportAsync(new ImportRequest(ImportSource.Find(company.Files)) { Preset = "maven-crm" });
        Assert.Contains("sales_pipeline", Assert.IsType<ImportFiles.Unusable>(preset).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Manager)]
    [InlineData(Role.DepartmentHead)]
    [InlineData(Role.TopManagement)]
    public async Task Only_administrators_and_programs_may_import(Role role)
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        var person = new Caller(1, 1, "somebody", role, RoleRights.Of(role), SalesScope.System);
        var reader = new Caller(null, null, "key", Role.Manager, Rights.None, SalesScope.System) { MayWrite = false };
        var narrow = new Caller(null, null, "key", Role.Manager, Rights.None, new SalesScope.Employee(1));
        var request = new ImportRequest(ImportSource.Find(company.Files));

        Assert.IsType<ImportFiles.Denied>(await company.ImportAsync(request, person));
        Assert.IsType<ImportFiles.Denied>(await company.ImportAsync(request, reader));
        Assert.IsType<ImportFiles.Denied>(await company.ImportAsync(request, narrow));
    }
}
