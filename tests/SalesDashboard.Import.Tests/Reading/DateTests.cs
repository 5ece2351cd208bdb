using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Reading.Support;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading;

public sealed class DateTests
{
    [Theory]
    [InlineData("2017-12-01")]
    [InlineData("2017/12/01")]
    [InlineData("2017-12-1")]
    [InlineData("01.12.2017")]
    [InlineData("1.12.2017")]
    [InlineData("01-12-2017")]
    [InlineData("Friday, December 1, 2017")]
    [InlineData("December 1, 2017")]
    [InlineData("1 Dec 2017")]
    [InlineData("2017-12-01T23:59:59Z")]
    [InlineData("2017-12-01 10:30:15.123")]
    [InlineData("01.12.2017 0:00:00")]
    [InlineData("43070")]
    public async Task A_date_that_says_itself_is_read(string text)
    {
        await using var table = await Read.OpenAsync(Read.Column("on", text));

        var row = Assert.Single(await table.RowsAsync());

        Assert.Equal(new DateOnly(2017, 12, 1), row.Date("on"));
        Assert.True(row.IsValid);
    }

    [Theory]
    [InlineData("30.02.2017")]
    [InlineData("2017-02-30")]
    [InlineData("2017-13-01")]
    [InlineData("01.13.2017")]
    [InlineData("31/11/2017")]
    [InlineData("2017-00-10")]
    [InlineData("0217-01-10")]
    [InlineData("01.12.17")]
    [InlineData("soon")]
    [InlineData("Monday, December 1, 2017")]
    [InlineData("2017-12-01 25:00")]
    [InlineData("2017-12-01 tomorrow")]
    [InlineData("2017-12/01")]
    [InlineData("99999999999999999999")]
    public async Task A_wrong_date_is_an_error_of_its_row_only(string text)
    {
        await using var table = await Read.OpenAsync(Read.Column("on", "2017-01-05", text, "05.01.2017"));

        Assert.Equal(["01/05/2017", "3: " + text, "01/05/2017"], await table.ColumnAsync("on", (row, column) => row.Date(column)));
    }

    [Theory]
    [InlineData("d/M/yyyy", "05/02/2017", "13/02/2017")]
    [InlineData("M/d/yyyy", "2/5/2017", "02/13/2017")]
    public async Task One_value_settles_the_order_of_day_and_month_for_the_column(string format, string open, string settling)
    {
        await using var table = await Read.OpenAsync(Read.Column("on", open, settling));

        var facts = table.Decide(dates: ["on"], amounts: []);

        Assert.Equal(format, Assert.Single(facts.Dates).Style);
        Assert.Equal(["02/05/2017", "02/13/2017"], await table.ColumnAsync("on", (row, column) => row.Date(column)));
    }

    [Fact]
    public async Task Another_date_column_of_the_file_settles_the_order_too()
    {
        await using var table = await Read.OpenAsync("created,closed\n01/02/2017,25/02/2017\n");

        table.Decide(dates: ["created", "closed"], amounts: []);

        Assert.Equal(new DateOnly(2017, 2, 1), (await table.RowsAsync())[0].Date("created"));
    }

    [Fact]
    public async Task A_file_that_fits_both_orders_is_refused_with_the_value_and_the_way_out()
    {
        await using var table = await Read.OpenAsync(Read.Column("on", "5/5/2017", "01/02/2017"));

        var refused = Assert.Throws<ImportFileException>(() => table.Decide(dates: ["on"], amounts: []));

        Assert.Equal(FileRefusal.AmbiguousDates, refused.Refusal);
        Assert.Contains("01/02/2017", refused.Message);
        Assert.Contains("3", refused.Message);
        Assert.Contains("--date-format", refused.Message);
    }

    [Fact]
    public async Task Dates_that_are_the_same_day_in_both_orders_are_not_refused()
    {
        await using var table = await Read.OpenAsync(Read.Column("on", "5/5/2017", "12/12/2017"));

        table.Decide(dates: ["on"], amounts: []);

        Assert.Equal(["05/05/2017", "12/12/2017"], await table.ColumnAsync("on", (row, column) => row.Date(column)));
    }

    [Theory]
    [InlineData("d/M/yyyy", "02/01/2017")]
    [InlineData("MM/dd/yyyy", "01/02/2017")]
    public async Task A_given_format_reads_what_fits_both(string format, string expected)
    {
        await using var table = await Read.OpenAsync(Read.Column("on", "01/02/2017"), new ImportOptions { DateFormat = format });

        table.Decide(dates: ["on"], amounts: []);

        Assert.Equal([expected], await table.ColumnAsync("on", (row, column) => row.Date(column)));
    }

    [Fact]
    public async Task With_a_given_format_other_numeric_dates_are_errors_of_their_rows()
    {
        await using var table = await Read.OpenAsync(
            Read.Column("on", "02.13.2017", "13.02.2017", "2017-02-13", "02.13.2017 10:00"), new ImportOptions { DateFormat = "MM.dd.yyyy" });

        Assert.Equal(["02/13/2017", "3: 13.02.2017", "02/13/2017", "02/13/2017"], await table.ColumnAsync("on", (row, column) => row.Date(column)));
    }

    [Theory]
    [InlineData("day first")]
    [InlineData("d/M/yy")]
    [InlineData("dd/dd/yyyy")]
    [InlineData("")]
    public async Task A_format_that_is_not_one_is_refused(string format)
    {
        await using var table = await Read.OpenAsync(Read.Column("on", "01/02/2017"), new ImportOptions { DateFormat = format });

        Assert.Equal(FileRefusal.UnknownDateFormat, Assert.Throws<ImportFileException>(() => table.Decide(["on"], [])).Refusal);
    }

    [Fact]
    public async Task A_13th_month_does_not_stop_a_file_but_an_even_mixture_does()
    {
        await using var table = await Read.OpenAsync(Read.Column("on", "13/02/2017", "14/02/2017", "02/13/2017"));
        await using var mixed = await Read.OpenAsync(Read.Column("on", "13/02/2017", "02/13/2017"));

        table.Decide(dates: ["on"], amounts: []);

        Assert.Equal(["02/13/2017", "02/14/2017", "4: 02/13/2017"], await table.ColumnAsync("on", (row, column) => row.Date(column)));
        Assert.Equal(FileRefusal.MixedDates, Assert.Throws<ImportFileException>(() => mixed.Decide(["on"], [])).Refusal);
    }

    [Theory]
    [InlineData("2017-10", "10/01/2017")]
    [InlineData("2017/10", "10/01/2017")]
    [InlineData("10.2017", "10/01/2017")]
    [InlineData("October 2017", "10/01/2017")]
    [InlineData("2017-10-31", "10/01/2017")]
    [InlineData("31.10.2017", "10/01/2017")]
    [InlineData("2017-13", "2: 2017-13")]
    [InlineData("2017-00", "2: 2017-00")]
    [InlineData("30.02.2017", "2: 30.02.2017")]
    [InlineData("autumn", "2: autumn")]
    public async Task A_month_is_named_or_any_date_inside_it(string text, string expected)
    {
        await using var table = await Read.OpenAsync(Read.Column("month", text));

        Assert.Equal([expected], await table.ColumnAsync("month", (row, column) => row.Month(column)));
    }

    [Theory]
    [InlineData("2017-12-01 14:05", 14, null)]
    [InlineData("2017-12-01T02:05:00+03:00", 2, 3)]
    [InlineData("01.12.2017 2:05 PM", 14, null)]
    [InlineData("2017-12-01T12:05Z", 12, 0)]
    public async Task A_moment_keeps_its_time_and_offset(string text, int hour, int? offset)
    {
        await using var table = await Read.OpenAsync(Read.Column("at", text));

        var moment = (await table.RowsAsync())[0].Moment("at");

        Assert.Equal(new DateTime(2017, 12, 1, hour, 5, 0), moment?.DateTime);
        Assert.Equal(offset, moment?.Offset?.Hours);
    }

    /// <summary>Any day, written in any understood format, comes back as that day when the column settles the order.</summary>
    [Fact]
    public async Task Random_days_come_back_in_every_format()
    {
        var random = new Random(33);
        string[] formats = ["yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy", "d/M/yyyy", "M/d/yyyy", "dddd, MMMM d, yyyy"];
        foreach (var format in formats)
        {
            var days = Enumerable.Range(0, 300).Select(_ => new DateOnly(1990, 1, 1).AddDays(random.Next(25_000))).ToList();
            var invariant = System.Globalization.CultureInfo.InvariantCulture;

            await using var table = await Read.OpenAsync(Read.Column("on", days.Select(day => day.ToString(format, invariant))));

            table.Decide(dates: ["on"], amounts: []);
            Assert.Equal(days, (await table.RowsAsync()).Select(row => row.Date("on") ?? default));
        }
    }
}
