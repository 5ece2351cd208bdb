using Microsoft.EntityFrameworkCore;
using SalesDashboard.Import.Tests.Support;
using Xunit;

namespace SalesDashboard.Import.Tests;

/// <summary>Each row stands between two good ones; it is told by row, column and value, and the others are taken.</summary>
public sealed class RefusedRowTests(KindTests.Imported imported) : IClassFixture<KindTests.Imported>
{
    [Theory]
    [InlineData("deals", "deal_id,stage,employee_id", "X{0},New,E2", "X9,New,E9", "employee_id", "E9")]
    [InlineData("deals", "deal_id,stage,employee_id,client_id", "X{0},New,E2,C1", "X9,New,E2,C9", "client_id", "C9")]
    [InlineData("deals", "deal_id,stage,employee_id,product_id", "X{0},New,E2,P1", "X9,New,E2,P9", "product_id", "P9")]
    [InlineData("deals", "deal_id,stage,employee_id,amount", "X{0},New,E2,10.50", "X9,New,E2,many", "amount", "many")]
    [InlineData("deals", "deal_id,stage,employee_id,amount", "X{0},New,E2,10.50", "X9,New,E2,-5", "amount", "-5")]
    [InlineData("deals", "deal_id,stage,employee_id,amount", "X{0},New,E2,10.50", "X9,New,E2,100000000000000", "amount", "100000000000000")]
    [InlineData("deals", "deal_id,stage,employee_id,currency", "X{0},New,E2,USD", "X9,New,E2,QQQ", "currency", "QQQ")]
    [InlineData("deals", "deal_id,stage,employee_id,created_on", "X{0},New,E2,2017-01-31", "X9,New,E2,2017-02-30", "created_on", "2017-02-30")]
    [InlineData("deals", "deal_id,stage,employee_id,created_on", "X{0},New,E2,2017-01-31", "X9,New,E2,2017-13-01", "created_on", "2017-13-01")]
    [InlineData("deals", "deal_id,stage,employee_id", "X{0},New,E2", "X9,,E2", "stage", "")]
    [InlineData("deals", "deal_id,stage,employee_id", "X{0},New,E2", "X9,Won,E2", "closed_on", "")]
    [InlineData("deals", "deal_id,stage,employee_id", "X{0},New,E2", ",New,E2", "deal_id", "")]
    [InlineData("deals", "deal_id,stage,employee_id", "X{0},New,E2", "X1,New,E2", "deal_id", "X1")]
    [InlineData("deals", "deal_id,stage,employee_id,stage_kind", "X{0},New,E2,open", "X9,New,E2,won", "stage_kind", "won")]
    [InlineData("deals", "deal_id,stage,employee_id,stage_kind", "X{0},New,E2,open", "X9,New,E2,maybe", "stage_kind", "maybe")]
    [InlineData("plans", "employee_id,month,amount", "E2,2018-0{0},100", "E2,2018-13,100", "month", "2018-13")]
    [InlineData("plans", "employee_id,month,amount", "E2,2018-0{0},100", "E2,2018-05,", "amount", "")]
    [InlineData("plans", "employee_id,month,amount", "E2,2018-0{0},100", "E2,2018-01,200", "month", "2018-01")]
    [InlineData("employees", "employee_id,name,role", "X{0},Name,manager", "X9,Name,boss", "role", "boss")]
    [InlineData("employees", "employee_id,name,email", "X{0},Name,a{0}@b.c", "X9,Name,nowhere", "email", "nowhere")]
    [InlineData("employees", "employee_id,name", "X{0},Name", "X9,", "name", "")]
    [InlineData("clients", "client_id,name,kind", "X{0},Name,person", "X9,Name,dog", "kind", "dog")]
    [InlineData("clients", "client_id,name,responsible", "X{0},Name,E1", "X9,Name,E9", "responsible", "E9")]
    [InlineData("products", "product_id,name,price", "X{0},Name,5", "X9,Name,free", "price", "free")]
    [InlineData("invoices", "invoice_id,employee_id,amount,due_on", "X{0},E2,5,2017-12-01", "X9,,5,2017-12-01", "employee_id", "")]
    [InlineData("invoices", "invoice_id,employee_id,amount,due_on", "X{0},E2,5,2017-12-01", "X9,E2,5,", "due_on", "")]
    [InlineData("invoices", "invoice_id,deal_id,amount,due_on", "X{0},D1,5,2017-12-01", "X9,D9,5,2017-12-01", "deal_id", "D9")]
    [InlineData("payments", "payment_id,invoice_id,amount,paid_on", "X{0},I1,5,2017-12-01", "X9,I9,5,2017-12-01", "invoice_id", "I9")]
    [InlineData("activities", "activity_id,type,employee_id,due_at", "X{0},task,E2,2017-12-01 10:00", "X9,party,E2,2017-12-01 10:00", "type", "party")]
    [InlineData("activities", "activity_id,type,employee_id,due_at", "X{0},task,E2,2017-12-01 10:00", "X9,task,E2,", "due_at", "")]
    [InlineData("cities", "city,region", "Town {0},North", "Town 9,", "region", "")]
    public async Task A_refused_row_is_told_and_the_others_are_taken(string kind, string header, string good, string bad, string column, string value)
    {
        var report = await DryAsync(kind, header, Good(good, 1), bad, Good(good, 2));

        var error = Assert.Single(report.Errors);
        Assert.Equal((3, column, value), (error.Row, error.Column is "" ? column : error.Column, error.Value));
        Assert.NotEmpty(error.Message);
        Assert.Equal((2, 1), (report.Created, report.Refused));
    }

    [Fact]
    public async Task A_department_cannot_lie_under_itself()
    {
        await using var company = await ImportCompany.CreateAsync();

        var report = await company.ImportAsync("departments", "department,parent", "A,", "B,A", "A,B");
        var second = await company.ImportAsync("departments", "department,parent", "A,B");

        Assert.Equal(("department", "A"), (Assert.Single(report.Errors).Column, report.Errors[0].Value));
        Assert.Equal(("parent", "B"), (Assert.Single(second.Errors).Column, second.Errors[0].Value));
    }

    [Fact]
    public async Task A_payment_stays_with_its_invoice_and_its_currency()
    {
        await using var company = await ImportCompany.CreateAsync();
        await company.ImportAsync("employees", "employee_id,name", "E,Ann");
        await company.ImportAsync("invoices", "invoice_id,employee_id,amount,currency,due_on", "I1,E,10,EUR,2017-12-01", "I2,E,10,EUR,2017-12-01");
        await company.ImportAsync("payments", "payment_id,invoice_id,amount,paid_on", "Y,I1,4,2017-12-01");

        var moved = await company.ImportAsync("payments", "payment_id,invoice_id,amount,paid_on", "Y,I2,4,2017-12-01", "Z,I2,5 USD,2017-12-01");
        var corrected = await company.ImportAsync("payments", "payment_id,invoice_id,amount,paid_on", "Y,I1,6,2017-12-01");

        Assert.Equal([(2, "invoice_id"), (3, "amount")], moved.Errors.Select(error => (error.Row, error.Column)));
        Assert.Equal(1, corrected.Updated);
        Assert.Equal(6m, await company.ReadAsync(context => context.Invoices.Where(row => row.ExternalId == "I1").Select(row => row.Paid).SingleAsync()));
    }

    [Fact]
    public async Task When_every_row_is_refused_the_import_is()
    {
        await using var company = await ImportCompany.CreateAsync();
        company.Write("plans.csv", "employee_id,month,amount\nE1,2017-12,5");

        var refused = Assert.IsType<ImportFiles.Refused>(await company.ImportFolderAsync());

        Assert.Equal((0, 1), (refused.Report.Taken, refused.Report.Refused));
    }

    private static string Good(string pattern, int number) => pattern.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A dry run, so that the rows do not meet those of the next case.</summary>
    private async Task<FileReport> DryAsync(string kind, params string[] lines)
    {
        var path = imported.Company.Write("one.csv", string.Join('\n', lines));
        var outcome = await imported.Company.ImportAsync(new ImportRequest([new ImportSource("one.csv", path)]) { Kind = kind, IsDryRun = true });
        return Assert.Single(Assert.IsType<ImportFiles.Done>(outcome).Report.Files);
    }
}
