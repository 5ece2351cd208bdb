using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Import.Tests.Support;
using Xunit;

namespace SalesDashboard.Import.Tests;

public sealed class UndoImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AHEAD_18_An_undone_import_leaves_nothing_of_all_it_created()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        var id = IdOf(await company.ImportFolderAsync());

        var undone = Assert.IsType<UndoImport.Undone>(await company.UndoAsync(id));

        Assert.Equal((0, 0), (undone.Restored, undone.Left));
        Assert.InRange(undone.Removed, Sample.Files.Values.Sum(lines => lines.Length - 1), int.MaxValue);
        Assert.All(await CountsAsync(company), count => Assert.Equal(0, count.Rows));
        var book = await company.BookAsync();
        Assert.Empty(book.Deals);
    }

    [Fact]
    public async Task AHEAD_18_Undo_puts_the_values_of_updated_rows_back()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        await company.ImportFolderAsync();
        var before = await StateAsync(company);
        var counts = await CountsAsync(company);
        company.Write("clients.csv", "client_id,name,kind,segment,city,email,phone,source,responsible\nC1,Acme Ltd,company,Wholesale,Oslo,new@acme.example,+47 1,Fair,E1\nC3,New one,person,,,,,,");
        company.Write("deals.csv", "deal_id,title,pipeline,stage,employee_id,client_id,product_id,amount,currency,created_on,expected_close_on,closed_on,lost_reason,source\n"
            + "D1,Renamed,Main,WON,E1,C3,,77.5,EUR,2017-11-02,2018-01-20,2017-12-30,,Fair\nD4,Fourth,Main,New,E2,C1,,1,USD,2017-12-01,,,,");
        company.Write("plans.csv", "employee_id,month,amount,currency\nE2,2017-12,9000,EUR");
        company.Write("employees.csv", "employee_id,name,email,role,department,city\nE1,Ann Boss,ann@example.com,top,Sales,Rome");
        var id = IdOf(await company.ImportFolderAsync());
        Assert.NotEqual(before, await StateAsync(company));

        var undone = Assert.IsType<UndoImport.Undone>(await company.UndoAsync(id));

        Assert.Equal(0, undone.Left);
        Assert.Equal(before, await StateAsync(company));
        Assert.Equal(counts, await CountsAsync(company));
        var plan = await company.ReadAsync(context => context.Plans.Include(row => row.Revisions).SingleAsync(Ct));
        Assert.Equal([3000m, 9000m, 3000m], plan.Revisions.OrderBy(revision => revision.Id).Select(revision => revision.To));
    }

    [Fact]
    public async Task AHEAD_18_What_was_changed_since_and_what_leads_from_it_stays_and_is_told()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("clients", "client_id,name,kind", "C1,Acme,company", "C2,Carl,person");
        await company.ImportAsync("employees", "employee_id,name,role", "E1,Bob,manager");
        company.Write("clients.csv", "client_id,name,kind\nC1,Acme Ltd,company\nC2,Carl II,person\nC3,Dora,person");
        company.Write("deals.csv", "deal_id,title,pipeline,stage,employee_id,client_id,amount,currency,created_on\nD1,One,Main,New,E1,C3,1,USD,2017-12-01\nD2,Two,Main,New,E1,,2,USD,2017-12-01");
        File.Delete(Path.Combine(company.Files, "employees.csv"));
        var id = IdOf(await company.ImportFolderAsync());
        await ChangeAsync(company, async context =>
        {
            (await context.Clients.SingleAsync(row => row.ExternalId == "C1", Ct)).Describe("Acme by hand", Domain.Clients.ClientKind.Company, null, null, null);
            (await context.Deals.SingleAsync(row => row.ExternalId == "D1", Ct)).Describe("By hand", 5, "USD", null, null);
        });

        var undone = Assert.IsType<UndoImport.Undone>(await company.UndoAsync(id));
        var again = Assert.IsType<UndoImport.Undone>(await company.UndoAsync(id));

        Assert.Equal(
            [("Client", LeftReason.ChangedSince), ("Client", LeftReason.Used), ("Deal", LeftReason.ChangedSince), ("Pipeline", LeftReason.Used), ("Stage", LeftReason.Used)],
            undone.Told.Select(left => (left.Entity, left.Reason)).Distinct().Order());
        Assert.Equal(["Acme by hand", "Carl", "Dora"], await company.ReadAsync(context => context.Clients.OrderBy(row => row.ExternalId).Select(row => row.Name).ToListAsync(Ct)));
        Assert.Equal(["By hand"], await company.ReadAsync(context => context.Deals.Select(row => row.Title).ToListAsync(Ct)));
        Assert.Equal((0, 0, undone.Left), (again.Restored, again.Removed, again.Left));
    }

    [Fact]
    public async Task AHEAD_18_A_place_that_somebody_took_meanwhile_is_not_fought_for()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name,role", "E1,Bob,manager");
        string[] heads = ["deal_id,title,pipeline,stage,employee_id,amount,currency,created_on,closed_on", "D1,One,Main,New,E1,1,USD,2017-12-01,", "D2,Two,Main,New,E1,1,USD,2017-12-01,"];
        await company.ImportAsync("deals", heads);
        File.Delete(Path.Combine(company.Files, "employees.csv"));
        company.Write("deals.csv", $"{heads[0]}\nD1,One,Main,Won,E1,1,USD,2017-12-01,2017-12-20");
        var id = IdOf(await company.ImportFolderAsync());
        var rank = await company.ReadAsync(context => context.Journal.Where(row => row.Entity == "Deal" && row.Reason != null && row.Reason.EndsWith(id + "]")).Select(row => row.Before).SingleAsync(Ct));
        await ChangeAsync(company, async context =>
        {
            var other = await context.Deals.Include(row => row.Stage).SingleAsync(row => row.ExternalId == "D2", Ct);
            Assert.Null(other.MoveTo(other.Stage, System.Text.Json.JsonDocument.Parse(rank ?? "{}").RootElement.GetProperty("Rank").GetString() ?? "", null, ImportCompany.Today, DateTime.UnixEpoch));
        });

        var undone = Assert.IsType<UndoImport.Undone>(await company.UndoAsync(id));

        // The stage Won came with the import.
        Assert.Equal((1, 1, 0), (undone.Restored, undone.Removed, undone.Left));
        var deals = await company.ReadAsync(context => context.Deals.OrderBy(row => row.Rank).Select(row => new { row.ExternalId, row.Stage.Name }).ToListAsync(Ct));
        Assert.Equal([("D2", "New"), ("D1", "New")], deals.Select(deal => (deal.ExternalId ?? "", deal.Name)));
    }

    [Fact]
    public async Task AHEAD_18_More_rows_than_one_save_takes_are_undone_and_other_imports_are_not()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("products", "product_id,name", "P1,Lathe");
        var id = IdOf(await company.ImportAsync(new ImportRequest(ImportSource.Find(company.Write("clients.csv", "client_id,name,kind\n" + string.Concat(Enumerable.Range(1, 450).Select(number => $"C{number},Client {number},company\n")))))));

        var undone = Assert.IsType<UndoImport.Undone>(await company.UndoAsync(id));

        Assert.Equal((0, 450, 0), (undone.Restored, undone.Removed, undone.Left));
        Assert.Equal((0, 1), (await company.ReadAsync(context => context.Clients.CountAsync(Ct)), await company.ReadAsync(context => context.Products.CountAsync(Ct))));
    }

    [Fact]
    public async Task AHEAD_18_Undo_is_for_those_who_may_import_and_knows_only_imports()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        var id = IdOf(await company.ImportFolderAsync());
        var head = new Caller(1, 1, "Ann", Role.DepartmentHead, RoleRights.Of(Role.DepartmentHead), new SalesScope.Company());

        Assert.IsType<UndoImport.Denied>(await company.UndoAsync(id, head));
        Assert.IsType<UndoImport.Denied>(await company.UndoAsync(id, Caller.System("reader") with { MayWrite = false }));
        Assert.Equal(new UndoImport.UnknownImport("0123456789"), await company.UndoAsync("0123456789"));
        Assert.Equal(new UndoImport.UnknownImport("%"), await company.UndoAsync("%"));
        Assert.Equal(3, await company.ReadAsync(context => context.Deals.CountAsync(Ct)));
        Assert.Null(Assert.IsType<ImportFiles.Done>(await company.ImportFolderAsync(isDryRun: true)).Report.Id);
    }

    private static string IdOf(ImportFiles.Outcome outcome) => Assert.IsType<ImportFiles.Done>(outcome).Report.Id ?? "";

    private static async Task ChangeAsync(ImportCompany company, Func<SalesDbContext, Task> change)
    {
        await using var context = await company.OpenAsync();
        await change(context);
        await context.SaveChangesAsync(Ct);
    }

    private static Task<List<(string Table, int Rows)>> CountsAsync(ImportCompany company) => company.ReadAsync(async context => new List<(string, int)>
    {
        ("regions", await context.Regions.CountAsync(Ct)),
        ("cities", await context.Cities.CountAsync(Ct)),
        ("departments", await context.Departments.CountAsync(Ct)),
        ("employees", await context.Employees.CountAsync(Ct)),
        ("clients", await context.Clients.CountAsync(Ct)),
        ("products", await context.Products.CountAsync(Ct)),
        ("pipelines", await context.Pipelines.CountAsync(Ct)),
        ("stages", await context.Stages.CountAsync(Ct)),
        ("reasons", await context.LostReasons.CountAsync(Ct)),
        ("deals", await context.Deals.CountAsync(Ct)),
        ("plans", await context.Plans.CountAsync(Ct)),
        ("invoices", await context.Invoices.CountAsync(Ct)),
        ("payments", await context.Payments.CountAsync(Ct)),
        ("activities", await context.Activities.CountAsync(Ct)),
    });

    /// <summary>All that the files tell of clients, deals, plans and people, a line each.</summary>
    private static Task<List<string>> StateAsync(ImportCompany company) => company.ReadAsync(async context => new List<string>([
        .. (await context.Clients.Include(row => row.Responsible).OrderBy(row => row.Id).ToListAsync(Ct))
            .ConvertAll(row => $"{row.Name}|{row.Segment}|{row.City}|{row.Email}|{row.Phone}|{row.Source}|{row.Responsible?.Name}"),
        .. (await context.Deals.Include(row => row.Stage).Include(row => row.Owner).OrderBy(row => row.Id).ToListAsync(Ct))
            .ConvertAll(row => $"{row.Title}|{row.Stage.Name}|{row.Rank}|{row.Owner.Name}|{row.ClientId}|{row.ProductId}|{row.Amount}|{row.Currency}|{row.CreatedOn}|{row.ExpectedCloseOn}|{row.ClosedOn}|{row.LostReasonId}|{row.Source}|{row.StageEnteredAt:O}"),
        .. (await context.Plans.OrderBy(row => row.Id).ToListAsync(Ct)).ConvertAll(row => $"{row.EmployeeId}|{row.Month}|{row.Amount}|{row.Currency}|{row.Status}"),
        .. (await context.Employees.OrderBy(row => row.Id).ToListAsync(Ct)).ConvertAll(row => $"{row.Name}|{row.Role}|{row.Rights}|{row.DepartmentId}|{row.CityId}|{row.Email}"),
    ]));
}
