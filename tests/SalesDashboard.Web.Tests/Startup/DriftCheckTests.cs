using SalesDashboard.Data.Checking;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Tests.Startup;

public sealed class DriftCheckTests
{
    private static readonly Month s_month = new(2017, 12);

    [Fact]
    public void A_book_that_says_what_the_database_says_has_no_findings() => Assert.Empty(DriftCheck.Compare(Book(), Totals()));

    [Fact]
    public void Each_kind_of_difference_is_found()
    {
        var right = Totals();

        Assert.All(
            [
                right with { Facts = [new FactTotal(1, s_month, "USD", 101, 1)] },
                right with { Facts = [new FactTotal(1, s_month, "USD", 100, 2)] },
                right with { Facts = [new FactTotal(1, s_month, "EUR", 100, 1)] },
                right with { Facts = [] },
                right with { Lost = [new LostTotal(1, s_month, 2)] },
                right with { Open = [new OpenTotal(1, "USD", 6, 1)] },
                right with { Open = [new OpenTotal(2, "USD", 7, 1)] },
                right with { Plans = [] },
            ],
            wrong => Assert.NotEmpty(DriftCheck.Compare(Book(), wrong)));
    }

    [Fact]
    public void A_finding_names_employee_month_and_both_sums()
    {
        var finding = DriftCheck.Compare(Book(), Totals() with { Plans = [new PlanTotal(1, s_month, "USD", 9)] });

        Assert.Equal("approved plans of employee 1 in 2017-12: the book has 50 (0) USD, the database 9 (0) USD.", Assert.Single(finding).Message);
    }

    private static DatabaseTotals Totals() => new(
        1,
        [new FactTotal(1, s_month, "USD", 100, 1)],
        [new LostTotal(1, s_month, 1)],
        [new OpenTotal(1, "USD", 7, 1)],
        [new PlanTotal(1, s_month, "USD", 50)]);

    private static SalesBook Book()
    {
        var book = new SalesBook(s_month.LastDay);
        book.Apply(new Upserted<EmployeeSnapshot>(new EmployeeSnapshot(1, "E", "Ann", Role.Manager, Rights.None, null, null, IsActive: true, 1)));
        book.Apply(new Upserted<PlanSnapshot>(new PlanSnapshot(1, 1, s_month, 50, "USD", 1)));
        book.Apply(new Upserted<DealSnapshot>(Deal(1, StageKind.Won, 100)));
        book.Apply(new Upserted<DealSnapshot>(Deal(2, StageKind.Lost, 30)));
        book.Apply(new Upserted<DealSnapshot>(Deal(3, StageKind.Open, 7)));
        return book;
    }

    private static DealSnapshot Deal(long id, StageKind kind, decimal amount) => new(
        id, null, "Deal", null, 1, (long)kind, kind, 1, null, amount, "USD", null, s_month.FirstDay, null,
        kind == StageKind.Open ? null : s_month.FirstDay, null, null, s_month.FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), "a0", 1);
}
