using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Calendar;

namespace SalesDashboard.Domain.Settings;

/// <summary>What a deal's or an invoice's money counts for (decision D6).</summary>
public enum AccountingMode
{
    Deals = 1,
    Invoices = 2,
}

/// <summary>The company's settings with their defaults. Immutable; a value that cannot be read falls back to the default.</summary>
public sealed record CompanySettings
{
    public const string DefaultCurrency = "USD";

    public static CompanySettings Default { get; } = new();

    public string CompanyName { get; init; } = "";

    /// <summary>Null until somebody has chosen (PLAN-4); figures are shown by deals meanwhile.</summary>
    public AccountingMode? ChosenMode { get; init; }

    public AccountingMode Mode => ChosenMode ?? AccountingMode.Deals;

    /// <summary>Reporting currency, ISO 4217 (decision D8).</summary>
    public string Currency { get; init; } = DefaultCurrency;

    public PlanToDateBasis Basis { get; init; } = PlanToDateBasis.WorkingDays;

    /// <summary>Everybody sees plan and fact totals, never deals (decision D1).</summary>
    public bool AllSeeAllPlans { get; init; }

    /// <summary>Forecast is shown (PLAN-16).</summary>
    public bool ShowsForecast { get; init; } = true;

    /// <summary>What the types of activity weigh in the coefficient (decision D4).</summary>
    public ActivityWeights Weights { get; init; } = ActivityWeights.Default;

    public static CompanySettings From(IEnumerable<(string Name, string Value)> settings)
    {
        var result = Default;
        foreach (var (name, value) in settings)
        {
            result = name switch
            {
                nameof(CompanyName) => result with { CompanyName = value },
                nameof(Mode) => result with { ChosenMode = Read<AccountingMode>(value) },
                nameof(Currency) when Money.Currency.IsCode(value) => result with { Currency = value },
                nameof(Basis) => result with { Basis = Read<PlanToDateBasis>(value) ?? Default.Basis },
                nameof(AllSeeAllPlans) => result with { AllSeeAllPlans = Flag(value) ?? Default.AllSeeAllPlans },
                nameof(ShowsForecast) => result with { ShowsForecast = Flag(value) ?? Default.ShowsForecast },
                _ when name.StartsWith(ActivityWeights.SettingPrefix, StringComparison.Ordinal) => result with { Weights = result.Weights.With(name, value) },
                _ => result,
            };
        }

        return result;
    }

    private static bool? Flag(string value) => bool.TryParse(value, out var flag) ? flag : null;

    private static T? Read<T>(string value)
        where T : struct, Enum =>
        Enum.TryParse<T>(value, ignoreCase: true, out var read) && Enum.IsDefined(read) ? read : null;
}
