using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Settings;
using Xunit;

namespace SalesDashboard.Domain.Tests.Settings;

public sealed class CompanySettingsTests
{
    [Fact]
    public void Stored_settings_are_read()
    {
        var settings = CompanySettings.From(
        [
            ("CompanyName", "Tau Equipment"), ("Mode", "Invoices"), ("Currency", "KZT"), ("Basis", "CalendarDays"), ("AllSeeAllPlans", "true"), ("ShowsForecast", "False"),
        ]);

        Assert.Equal("Tau Equipment", settings.CompanyName);
        Assert.Equal(AccountingMode.Invoices, settings.Mode);
        Assert.Equal("KZT", settings.Currency);
        Assert.Equal(PlanToDateBasis.CalendarDays, settings.Basis);
        Assert.True(settings.AllSeeAllPlans);
        Assert.False(settings.ShowsForecast);
    }

    [Fact]
    public void PLAN_29_With_nothing_stored_the_defaults_hold()
    {
        var settings = CompanySettings.From([]);

        Assert.Equal(CompanySettings.Default, settings);
        Assert.Null(settings.ChosenMode);
        Assert.Equal(AccountingMode.Deals, settings.Mode);
        Assert.False(settings.AllSeeAllPlans);
        Assert.True(settings.ShowsForecast);
        Assert.Equal(PlanToDateBasis.WorkingDays, settings.Basis);
    }

    [Theory]
    [InlineData("Mode", "Barter")]
    [InlineData("Mode", "99")]
    [InlineData("Mode", "")]
    [InlineData("Mode", "Deals,Invoices")]
    [InlineData("Currency", "tenge")]
    [InlineData("Currency", "kzt")]
    [InlineData("Basis", "MoonDays")]
    [InlineData("AllSeeAllPlans", "yes please")]
    [InlineData("ShowsForecast", "perhaps")]
    [InlineData("ShowsForecast", "")]
    [InlineData("NoSuchSetting", "1")]
    public void A_value_that_cannot_be_read_falls_back_to_the_default(string name, string value) =>
        Assert.Equal(CompanySettings.Default, CompanySettings.From([(name, value)]));
}
