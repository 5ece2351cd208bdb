using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Settings;
using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Support;
using Xunit;

namespace SalesDashboard.Import.Tests;

public sealed class ImportRuleTests
{
    [Fact]
    public async Task What_a_file_does_not_speak_of_stays_and_an_empty_cell_clears()
    {
        await using var company = await ImportCompany.CreateAsync();
        Sample.WriteTo(company);
        await company.ImportFolderAsync();

        await company.ImportAsync("deals", "deal_id,amount", "D1,77");
        await company.ImportAsync("invoices", "invoice_id,amount,client_id", "I1,600,");

        var deal = await company.ReadAsync(context => context.Deals.Include(row => row.Stage).Include(row => row.Owner).SingleAsync(row => row.ExternalId == "D1"));
        Assert.Equal(("First", 77m, "New", "E2", "Site"), (deal.Title, deal.Amount, deal.Stage.Name, deal.Owner.ExternalId, deal.Source));
        Assert.NotNull(deal.ClientId);
        Assert.NotNull(deal.ProductId);
        var invoice = await company.ReadAsync(context => context.Invoices.SingleAsync());
        Assert.Equal((600m, null, true), (invoice.Amount, invoice.ClientId, invoice.DealId is not null));
    }

    [Fact]
    public async Task Stages_come_in_the_order_of_the_file_with_the_closing_ones_last_and_chances_spread()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");

        await company.ImportAsync(
            "deals",
            "deal_id,pipeline,stage,stage_kind,employee_id,closed_on",
            "1,Main,Won,,E,2017-01-01",
            "2,Main,Call,,E,",
            "3,Main,Rejected,lost,E,2017-01-01",
            "4,Main,Offer,,E,",
            "5,Main,call,,E,");

        var stages = await company.ReadAsync(context => context.Stages.OrderBy(row => row.Order).ToListAsync());
        Assert.Equal(
            [("Call", StageKind.Open, 33), ("Offer", StageKind.Open, 66), ("Won", StageKind.Won, 100), ("Rejected", StageKind.Lost, 0)],
            stages.Select(stage => (stage.Name, stage.Kind, stage.Probability)));
    }

    [Fact]
    public async Task AHEAD_16_A_file_that_tells_reasons_tells_them_for_each_lost_deal_and_one_of_old_deals_need_not()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");

        var told = await company.ImportAsync("deals", "deal_id,stage,employee_id,closed_on,lost_reason", "1,Lost,E,2017-01-01,Price", "2,Lost,E,2017-01-01,", "3,New,E,,");
        var old = await company.ImportAsync("deals", "deal_id,stage,employee_id,closed_on", "4,Lost,E,2017-01-01");

        Assert.Equal((2, 1), (told.Created, told.Refused));
        Assert.Equal(1, old.Created);
        var deals = await company.ReadAsync(context => context.Deals.Include(deal => deal.LostReason).OrderBy(deal => deal.ExternalId).ToListAsync());
        Assert.Equal([("1", "Price"), ("3", null), ("4", null)], deals.Select(deal => (deal.ExternalId, deal.LostReason?.Name)));
    }

    [Fact]
    public async Task Imported_cards_stand_behind_each_other_in_the_order_of_the_file()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");
        var lines = Enumerable.Range(1, 1200).Select(number => $"{number:D4},New,E").ToList();

        await company.ImportAsync("deals", ["deal_id,stage,employee_id", .. lines.Take(700)]);
        await company.ImportAsync("deals", ["deal_id,stage,employee_id", .. lines]);

        var deals = await company.ReadAsync(context => context.Deals.ToListAsync());
        Assert.Equal(
            deals.OrderBy(deal => deal.ExternalId, StringComparer.Ordinal).Select(deal => deal.Id),
            deals.OrderBy(deal => deal.Rank, StringComparer.Ordinal).Select(deal => deal.Id));
        Assert.Equal(1200, deals.Select(deal => deal.Rank).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_deal_that_moves_and_is_lost_keeps_its_new_place()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");
        await company.ImportAsync("deals", "deal_id,stage,employee_id", "1,New,E", "2,New,E");

        var report = await company.ImportAsync("deals", "deal_id,stage,closed_on,lost_reason", "1,Lost,2017-12-01,Too late");

        var deal = await company.ReadAsync(context => context.Deals.Include(row => row.LostReason).SingleAsync(row => row.ExternalId == "1"));
        Assert.Equal((1, StageKind.Lost, "Too late", new DateOnly(2017, 12, 1)), (report.Updated, deal.Kind, deal.LostReason?.Name, deal.ClosedOn));
        Assert.NotNull(deal.ClosedFromStageId);
    }

    [Fact]
    public async Task An_employee_moves_to_a_city_and_a_department_that_are_new()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name,city,department", "E,Ann,Oslo,A");

        var report = await company.ImportAsync("employees", "employee_id,city,department", "E,Rome,B");

        var employee = await company.ReadAsync(context => context.Employees.Include(row => row.City).ThenInclude(row => row!.Region).Include(row => row.Department).SingleAsync());
        Assert.Equal((1, "Rome", "Rome", "B"), (report.Updated, employee.City?.Name, employee.City?.Region.Name, employee.Department?.Name));
    }

    [Theory]
    [InlineData("2017-12")]
    [InlineData("2017-12-15")]
    [InlineData("15.12.2017")]
    [InlineData("2017/12/31")]
    [InlineData("\"Friday, December 1, 2017\"")]
    public async Task A_month_may_be_any_date_inside_it(string month)
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");

        await company.ImportAsync("plans", "employee_id,month,amount", $"E,{month},5");

        Assert.Equal("2017-12", (await company.ReadAsync(context => context.Plans.SingleAsync())).Month.ToString());
    }

    [Fact]
    public async Task A_file_in_cp1251_with_semicolons_is_read_and_told()
    {
        await using var company = await ImportCompany.CreateAsync();
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251) ?? Encoding.ASCII;
        var path = company.Write("employees.csv", "employee_id;name;city\n1;Иванова Мария Петровна;Казань\n2;Сидоров Пётр Ильич;Уфа", encoding);

        var report = Assert.Single(Assert.IsType<ImportFiles.Done>(await company.ImportAsync(new ImportRequest(ImportSource.Find(path)))).Report.Files);

        Assert.Equal(("windows-1251", ';'), (report.Facts?.Encoding, report.Facts?.Delimiter));
        Assert.Equal("Иванова Мария Петровна", await company.ReadAsync(context => context.Employees.Where(row => row.ExternalId == "1").Select(row => row.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_file_whose_dates_fit_both_orders_is_refused_unless_the_format_is_given()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");
        var path = company.Write("deals.csv", "deal_id,stage,employee_id,created_on\n1,New,E,03/04/2017\n2,New,E,05/06/2017");
        var request = new ImportRequest(ImportSource.Find(path));

        var refused = Assert.IsType<ImportFiles.Refused>(await company.ImportAsync(request));
        Assert.IsType<ImportFiles.Done>(await company.ImportAsync(request with { Reading = ImportOptions.Default with { DateFormat = "d/M/yyyy" } }));

        Assert.Contains("03/04/2017", Assert.Single(refused.Report.Files).Refusal, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2017, 4, 3), (await company.ReadAsync(context => context.Deals.SingleAsync(row => row.ExternalId == "1"))).CreatedOn);
    }

    [Fact]
    public async Task Unknown_columns_are_told_and_not_fatal()
    {
        await using var company = await ImportCompany.CreateAsync();

        var report = await company.ImportAsync("regions", "region,colour", "North,blue");

        Assert.Equal(["colour"], report.UnknownColumns);
        Assert.Equal(1, report.Created);
    }

    [Fact]
    public async Task Amounts_without_a_currency_are_in_the_companys()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");
        var path = company.Write("deals.csv", "deal_id,stage,employee_id,amount\n1,New,E,5\n2,New,E,€7.50");

        await company.ImportAsync(new ImportRequest(ImportSource.Find(path)) { DefaultCurrency = "KZT" });
        await using (var context = await company.OpenAsync())
        {
            context.Settings.Add(new Setting(nameof(CompanySettings.Currency), "UAH"));
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await company.ImportAsync("products", "product_id,name,price", "P,Lathe,10");

        Assert.Equal(["KZT", "EUR"], await company.ReadAsync(context => context.Deals.OrderBy(row => row.ExternalId).Select(row => row.Currency).ToListAsync()));
        Assert.Equal("UAH", await company.ReadAsync(context => context.Products.Select(row => row.Currency).SingleAsync()));
    }

    [Fact]
    public async Task D9_Times_without_an_offset_are_of_the_companys_zone_also_in_the_hour_that_spring_leaves_out()
    {
        await using var company = await ImportCompany.CreateAsync("Europe/Kyiv");
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");

        await company.ImportAsync("activities", "activity_id,type,employee_id,due_at", "1,task,E,2017-07-01 10:00", "2,task,E,2017-03-26 03:30");

        Assert.Equal(
            [new DateTime(2017, 7, 1, 7, 0, 0, DateTimeKind.Utc), new DateTime(2017, 3, 26, 1, 30, 0, DateTimeKind.Utc)],
            await company.ReadAsync(context => context.Activities.OrderBy(row => row.ExternalId).Select(row => row.DueAt).ToListAsync()));
    }

    [Fact]
    public async Task PIPE_15_An_open_deal_without_an_amount_gets_the_average_bill_of_its_pipeline_once()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");
        await SetBillAsync(1_500);
        string[] lines =
        [
            "deal_id,pipeline,stage,employee_id,amount,currency,closed_on",
            "open,Sales,New,E,,,", "given,Sales,New,E,7,,", "euro,Sales,New,E,,EUR,", "won,Sales,Won,E,,,2017-12-01", "other,Services,New,E,,,",
        ];

        await company.ImportAsync("deals", lines);
        Assert.Equal([("euro", null), ("given", 7m), ("open", 1_500m), ("other", null), ("won", null)], await AmountsAsync());

        await SetBillAsync(9_000);
        var again = await company.ImportAsync("deals", lines);
        Assert.Equal((0, 5), (again.Updated, again.Unchanged));
        lines[1] = "open,Sales,Won,E,,,2017-12-05";
        await company.ImportAsync("deals", lines);
        Assert.Equal(("open", 1_500m), (await AmountsAsync())[2]);

        async Task SetBillAsync(decimal amount)
        {
            await using var context = await company.OpenAsync();
            var sales = await context.Pipelines.SingleOrDefaultAsync(row => row.Name == "Sales") ?? context.Add(new Pipeline("Sales")).Entity;
            sales.SetAverageBill(amount);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Task<List<(string?, decimal?)>> AmountsAsync() => company.ReadAsync(async context =>
            (await context.Deals.OrderBy(row => row.ExternalId).Select(row => new { row.ExternalId, row.Amount }).ToListAsync()).ConvertAll(row => (row.ExternalId, row.Amount)));
    }

    [Fact]
    public async Task The_journal_names_the_file()
    {
        await using var company = await ImportCompany.CreateAsync();

        await company.ImportAsync("regions", "region", "North");

        var entry = await company.ReadAsync(context => context.Journal.SingleAsync());
        Assert.Equal("import", entry.Actor);
        Assert.Matches(@"^import regions\.csv \[[0-9a-f]{10}\]$", entry.Reason);
    }
}
