using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Access;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Tests.Support;
using Xunit;

namespace SalesDashboard.Import.Tests;

/// <summary>
/// Who may change what by which column: every key role and kind of person x scope x kind x column. Kinds and columns are
/// read from the product; <see cref="ColumnSamples"/> says beside each of them which right it takes.
/// </summary>
public sealed class ColumnRightsTests
{
    private static readonly SalesScope s_company = new SalesScope.Company();

    private static readonly SalesScope[] s_narrow =
        [new SalesScope.Departments([1]), new SalesScope.Departments([1, 2], 1), new SalesScope.Employee(2), new SalesScope.Nothing()];

    private static readonly Rights[] s_each = [Rights.EditAllDeals, Rights.MassEditDeals, Rights.ManagePlans, Rights.ManagePipelines, Rights.ManageOrganization];

    public static TheoryData<string> Importers => [.. s_importers.Keys];

    public static TheoryData<string> Strangers => [.. s_strangers.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Caller> s_importers = new Dictionary<string, Caller>
    {
        ["ingest key"] = Key(ApiKeyRole.Ingest, s_company),
        ["admin key"] = Key(ApiKeyRole.Admin, s_company),
        ["administrator"] = Person(Role.Administrator, RoleRights.Of(Role.Administrator), s_company),
        ["command line"] = Caller.System("import"),
    }
    .Concat(s_each.Select(right => KeyValuePair.Create($"administrator without {right}", Person(Role.Administrator, RoleRights.Of(Role.Administrator) & ~right, s_company))))
    .ToDictionary();

    private static readonly Dictionary<string, Caller> s_strangers =
        Enum.GetValues<ApiKeyRole>()
            .SelectMany(role => s_narrow.Select((scope, index) => KeyValuePair.Create($"{role} key, narrow scope {index}", Key(role, scope))))
            .Append(KeyValuePair.Create("Reader key", Key(ApiKeyRole.Reader, s_company)))
            .Concat(Enum.GetValues<Role>().SelectMany(role => s_narrow.Append(s_company)
                .Where(scope => role != Role.Administrator || scope != s_company)
                .Select((scope, index) => KeyValuePair.Create($"{role}, scope {index}", Person(role, (Rights)int.MaxValue, scope)))))
            .ToDictionary();

    [Fact]
    public void R44_Every_column_of_every_kind_has_its_rule()
    {
        var columns = ImportKinds.All.SelectMany(kind => kind.Columns.Select(column => (kind.Name, column.Name)));

        Assert.Equal(columns.Order(), ColumnSamples.All.Select(sample => (sample.Kind, sample.Column)).Order());
    }

    [Theory]
    [MemberData(nameof(Importers))]
    public async Task R44_A_column_changes_what_its_right_allows_and_refuses_the_rest_in_words(string importer)
    {
        var caller = s_importers[importer];
        await using var company = await FilledAsync();

        foreach (var (kind, column, needs, header, row) in ColumnSamples.All)
        {
            var before = await company.JournalAsync();
            var file = await ImportAsync(company, kind, header, row, caller);

            var place = $"{importer}: {kind}.{column}";
            if (caller.Has(needs))
            {
                Assert.True(file.Refused == 0, $"{place} was refused: {file.Errors.FirstOrDefault()?.Message}");
                Assert.True(await company.JournalAsync() > before, $"{place} changed nothing.");
                continue;
            }

            Assert.True(file is { Refused: 1, Errors.Count: 1 }, $"{place} was taken.");
            Assert.Contains(file.Errors[0].Column, header, StringComparison.Ordinal);
            Assert.Contains("only ", file.Errors[0].Message, StringComparison.Ordinal);
            Assert.True(await company.JournalAsync() == before, $"{place} was refused, but changed something.");
        }
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task R44_Who_sees_a_part_or_has_no_such_role_imports_nothing(string stranger)
    {
        await using var company = await ImportCompany.CreateAsync();
        var before = await company.JournalAsync();

        foreach (var (kind, _, _, header, row) in ColumnSamples.All)
        {
            var path = company.Write($"{kind}.csv", $"{header}\n{row}");
            Assert.IsType<ImportFiles.Denied>(await company.ImportAsync(new ImportRequest(ImportSource.Find(path)), s_strangers[stranger]));
        }

        Assert.Equal(before, await company.JournalAsync());
    }

    [Fact]
    public async Task R44_A_row_that_repeats_what_is_there_is_no_change_and_stops_no_nightly_file()
    {
        await using var company = await FilledAsync();
        var caller = s_importers["ingest key"];

        foreach (var kind in ImportKinds.Names)
        {
            var file = await ImportAsync(company, kind, Sample.Files[kind][0], string.Join('\n', Sample.Files[kind].Skip(1)), caller);

            Assert.True(file is { Refused: 0, Created: 0, Updated: 0 }, $"{kind}: {file.Errors.FirstOrDefault()?.Message}");
        }
    }

    [Fact]
    public async Task R44_Someone_new_by_an_ingest_key_is_placed_as_manager_and_moved_by_administration()
    {
        await using var company = await FilledAsync();
        var caller = s_importers["ingest key"];
        const string Header = "employee_id,name,email,role,department,city";

        var file = await ImportAsync(company, "employees", Header, "N1,Nora,nora@example.com,,Sales,Rome\nN2,Nils,nils@example.com,top,Sales,Rome\nN3,Nick,,manager,,", caller);
        var moved = await ImportAsync(company, "employees", Header, "N1,Nora,nora@example.com,manager,Key accounts,Rome", caller);

        Assert.Equal((2, 1, "role", "top"), (file.Created, file.Refused, file.Errors[0].Column, file.Errors[0].Value));
        Assert.Equal("“top” in role was not taken: only an administrator or a key with the role admin may change that. Leave the value as it is, or let one of them import the row.", file.Errors[0].Message);
        Assert.Equal((1, "department"), (moved.Refused, Assert.Single(moved.Errors).Column));
        Assert.Equal(
            [("N1", Role.Manager, "Sales"), ("N3", Role.Manager, null)],
            await company.ReadAsync(context => context.Employees.Where(row => row.ExternalId!.StartsWith("N")).OrderBy(row => row.ExternalId)
                .Select(row => new ValueTuple<string, Role, string?>(row.ExternalId!, row.Role, row.Department!.Name)).ToListAsync(Ct)));
    }

    private static Caller Key(ApiKeyRole role, SalesScope scope) => new ApiKey("matrix", ApiKeySecret.Create(), role, DateTime.UnixEpoch).ActIn(scope);

    private static Caller Person(Role role, Rights rights, SalesScope scope) => new(7, 7, "Somebody", role, rights, scope);

    private static async Task<ImportCompany> FilledAsync()
    {
        var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync());
        foreach (var file in Directory.EnumerateFiles(company.Files))
        {
            File.Delete(file);
        }

        return company;
    }

    private static async Task<FileReport> ImportAsync(ImportCompany company, string kind, string header, string rows, Caller caller)
    {
        var outcome = await company.ImportAsync(new ImportRequest(ImportSource.Find(company.Write($"{kind}.csv", $"{header}\n{rows}"))), caller);
        var report = outcome switch
        {
            ImportFiles.Done done => done.Report,
            ImportFiles.Refused refused => refused.Report,
            _ => throw new InvalidOperationException($"{kind}: {outcome}"),
        };
        return Assert.Single(report.Files);
    }
}
