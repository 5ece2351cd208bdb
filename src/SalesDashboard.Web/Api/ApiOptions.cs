using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Api;

/// <summary>Section "Api".</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests a second of one key or person; what is above is answered with 429.</summary>
    public int RequestsPerSecond { get; set; } = 1000;
}

internal sealed class ValidateApiOptions : IValidateOptions<ApiOptions>
{
    public ValidateOptionsResult Validate(string? name, ApiOptions options) => options.RequestsPerSecond > 0
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail($"Api:RequestsPerSecond is {options.RequestsPerSecond}; give a whole number from 1.");
}
