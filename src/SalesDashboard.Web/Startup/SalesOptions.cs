using Microsoft.Extensions.Options;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Web.Startup;

/// <summary>Section "Sales". Mode and currency are first values: once stored, the settings page decides.</summary>
public sealed class SalesOptions
{
    public const string Section = "Sales";

    /// <summary>Freezes the business date (training, replays, tests); null = the real one.</summary>
    public DateOnly? Today { get; set; }

    public AccountingMode? Mode { get; set; }

    public string? Currency { get; set; }

    /// <summary>The company's time zone, IANA id; decides where days and months begin (decision D9).</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Shown for support requests (PLAN-30), e.g. an e-mail address.</summary>
    public string SupportContact { get; set; } = "";
}

internal sealed class ValidateSalesOptions : IValidateOptions<SalesOptions>
{
    public ValidateOptionsResult Validate(string? name, SalesOptions options)
    {
        var faults = new List<string>();
        if (options.Currency is not null && !Currency.IsCode(options.Currency))
        {
            faults.Add($"Sales:Currency is \"{options.Currency}\"; give an ISO code of three capital letters such as USD.");
        }

        if (options.Mode is { } mode && !Enum.IsDefined(mode))
        {
            faults.Add($"Sales:Mode is \"{mode}\"; give Deals or Invoices.");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
        {
            faults.Add($"Sales:TimeZone is \"{options.TimeZone}\", which this system does not know; give an IANA id such as Asia/Almaty.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
