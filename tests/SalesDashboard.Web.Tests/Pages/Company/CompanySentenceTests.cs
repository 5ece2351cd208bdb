using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Views.Company;
using SalesDashboard.Live.Views.Reports;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Company;

namespace SalesDashboard.Web.Tests.Pages.Company;

/// <summary>AHEAD-20: the sentence as a person reads it, in each language; hard spaces are written as plain ones.</summary>
public sealed class CompanySentenceTests
{
    private static readonly CompanyRow[] s_behind =
    [
        Row("West", 23_573_000, 16_838_000, 14_055_000),
        Row("Centre", 25_926_000, 18_519_000, 18_593_000),
        Row("South", 27_633_000, 19_738_000, 18_734_000),
        Row("East", 26_293_000, 18_781_000, 17_396_000),
        Row("North", 25_782_000, 18_416_000, 15_890_000),
    ];

    private static readonly CompanyRow[] s_ahead = [Row("West", 700_000, 500_000, 600_000), Row("North", 700_000, 500_000, 450_000)];

    private static readonly CompanyRow[] s_one = [Row("West", 1_000_000, 1_000_000, 700_000), Row("North", 1_000_000, 1_000_000, 1_000_000)];

    [Theory]
    [InlineData("en-US", "₴84.7M sold, ₴7.62M behind plan to date. At this pace the month closes at ₴118.5M, 92% of plan; West and North make 69% of the gap.")]
    [InlineData("ru-RU", "Продано 84,7 млн ₴, на 7,62 млн ₴ меньше плана на дату. При таком темпе месяц закроется на 118,5 млн ₴, это 92 % плана; 69 % отставания — West и North.")]
    [InlineData("uk-UA", "Продано 84,7 млн ₴, на 7,62 млн ₴ менше плану на дату. За такого темпу місяць закриється на 118,5 млн ₴, це 92% плану; 69% відставання — West і North.")]
    [InlineData("es-ES", "Ventas de 84,7 M ₴, 7,62 M ₴ por debajo del plan a la fecha. A este ritmo el mes cerrará en 118,5 M ₴, el 92 % del plan; West y North suponen el 69 % de la diferencia.")]
    public void AHEAD_20_Behind_plan(string culture, string expected) => Assert.Equal(expected, Sentence(culture, MonthState.Running, s_behind));

    [Theory]
    [InlineData("en-US", "₴1.05M sold, ₴50K ahead of plan to date. At this pace the month closes at ₴1.47M, 105% of plan.")]
    [InlineData("ru-RU", "Продано 1,05 млн ₴, на 50 тыс. ₴ больше плана на дату. При таком темпе месяц закроется на 1,47 млн ₴, это 105 % плана.")]
    [InlineData("uk-UA", "Продано 1,05 млн ₴, на 50 тис. ₴ більше плану на дату. За такого темпу місяць закриється на 1,47 млн ₴, це 105% плану.")]
    [InlineData("es-ES", "Ventas de 1,05 M ₴, 50 mil ₴ por encima del plan a la fecha. A este ritmo el mes cerrará en 1,47 M ₴, el 105 % del plan.")]
    public void AHEAD_20_Ahead_of_plan(string culture, string expected) => Assert.Equal(expected, Sentence(culture, MonthState.Running, s_ahead));

    [Theory]
    [InlineData("en-US", "₴1.70M sold, ₴300K below plan. The month closed at 85% of plan; West makes 100% of the gap.")]
    [InlineData("ru-RU", "Продано 1,70 млн ₴, на 300 тыс. ₴ меньше плана. Месяц закрыт на 85 % плана; 100 % отставания — West.")]
    [InlineData("uk-UA", "Продано 1,70 млн ₴, на 300 тис. ₴ менше плану. Місяць закрито на 85% плану; 100% відставання — West.")]
    [InlineData("es-ES", "Ventas de 1,70 M ₴, 300 mil ₴ por debajo del plan. El mes cerró en el 85 % del plan; West supone el 100 % de la diferencia.")]
    public void AHEAD_20_Closed_month(string culture, string expected) => Assert.Equal(expected, Sentence(culture, MonthState.Closed, s_one));

    [Theory]
    [InlineData("en-US", "₴500 sold, no plan for this month. At this pace the month closes at ₴700.")]
    [InlineData("ru-RU", "Продано 500 ₴, плана на этот месяц нет. При таком темпе месяц закроется на 700 ₴.")]
    [InlineData("uk-UA", "Продано 500 ₴, плану на цей місяць немає. За такого темпу місяць закриється на 700 ₴.")]
    [InlineData("es-ES", "Ventas de 500 ₴, sin plan para este mes. A este ritmo el mes cerrará en 700 ₴.")]
    public void AHEAD_20_No_plan(string culture, string expected) => Assert.Equal(expected, Sentence(culture, MonthState.Running, [Row("West", 0, 0, 500)]));

    [Theory]
    [InlineData("en-US", "Nothing sold yet, ₴50K behind plan to date.")]
    [InlineData("ru-RU", "Пока ничего не продано, на 50 тыс. ₴ меньше плана на дату.")]
    [InlineData("uk-UA", "Поки нічого не продано, на 50 тис. ₴ менше плану на дату.")]
    [InlineData("es-ES", "Aún no se ha vendido nada, 50 mil ₴ por debajo del plan a la fecha.")]
    public void AHEAD_20_Nothing_sold(string culture, string expected) => Assert.Equal(expected, Sentence(culture, MonthState.Running, [Row("West", 100_000, 50_000, 0)]));

    [Theory]
    [InlineData("en-US", "The month has not begun, plan for the month ₴100K.")]
    [InlineData("ru-RU", "Месяц ещё не начался, план на месяц 100 тыс. ₴.")]
    [InlineData("uk-UA", "Місяць ще не почався, план на місяць 100 тис. ₴.")]
    [InlineData("es-ES", "El mes aún no ha empezado, plan del mes 100 mil ₴.")]
    public void AHEAD_20_Coming_month(string culture, string expected) => Assert.Equal(expected, Sentence(culture, MonthState.Coming, [Row("West", 100_000, 0, 0)]));

    [Fact]
    public void Finding_is_good_or_bad_by_its_sign_and_neither_without_a_plan()
    {
        Assert.False(Of("en-US", MonthState.Running, s_behind).IsGood);
        Assert.True(Of("en-US", MonthState.Running, s_ahead).IsGood);
        Assert.Null(Of("en-US", MonthState.Running, [Row("West", 0, 0, 500)]).IsGood);
    }

    [Fact]
    public void Gap_is_not_told_where_every_row_makes_it() =>
        Assert.DoesNotContain("gap", Sentence("en-US", MonthState.Running, [Row("West", 1_000, 500, 100)]), StringComparison.Ordinal);

    private static string Sentence(string culture, MonthState state, CompanyRow[] rows) => Of(culture, state, rows).ToString().Replace('\u00A0', ' ');

    private static CompanySentence Of(string culture, MonthState state, CompanyRow[] rows)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var view = View(state, rows);
            return CompanySentence.Of(view, services.GetRequiredService<IStringLocalizer<Texts>>(), Format.For(view.Currency));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static CompanyView View(MonthState state, CompanyRow[] rows)
    {
        var total = rows.Aggregate(default(Measures), (sum, row) => sum + row.Measures);
        decimal? forecast = state == MonthState.Running ? total.Fact * 21 / 15 : null;
        return new CompanyView(
            new Month(2026, 11),
            new DateOnly(2026, 11, 20),
            state,
            "UAH",
            new MonthProgress(15, 21),
            PlanToDateBasis.WorkingDays,
            Breakdown.Region,
            [],
            [.. rows],
            new CompanyRow(null, "", total, 0, forecast, []),
            []);
    }

    private static CompanyRow Row(string name, decimal plan, decimal toDate, decimal fact) =>
        new(name, name, new Measures { Plan = plan, PlanToDate = toDate, Fact = fact }, 0, null, ImmutableArray<decimal>.Empty);
}
