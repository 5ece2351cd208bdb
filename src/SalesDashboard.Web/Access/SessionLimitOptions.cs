using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Access;

/// <summary>Section "Sessions": how long a sign-in lasts.</summary>
public sealed class SessionLimitOptions
{
    public const string Section = "Sessions";

    /// <summary>Unused for so long, a session ends.</summary>
    public TimeSpan IdleLimit { get; set; } = TimeSpan.FromDays(14);

    /// <summary>So long after the sign-in it ends, however much it is used.</summary>
    public TimeSpan AbsoluteLimit { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long ended sessions stay listed.</summary>
    public TimeSpan KeepEnded { get; set; } = TimeSpan.FromDays(30);
}

internal sealed class ValidateSessionLimitOptions : IValidateOptions<SessionLimitOptions>
{
    // Uses are noted every few minutes, so a shorter limit would end sessions in use.
    private static readonly TimeSpan s_shortest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(366);

    public ValidateOptionsResult Validate(string? name, SessionLimitOptions options)
    {
        var faults = new List<string>();
        if (options.IdleLimit < s_shortest || options.IdleLimit > s_longest)
        {
            faults.Add($"Sessions:IdleLimit is {options.IdleLimit}; give 00:15:00 to 366.00:00:00.");
        }

        if (options.AbsoluteLimit < options.IdleLimit || options.AbsoluteLimit > s_longest)
        {
            faults.Add($"Sessions:AbsoluteLimit is {options.AbsoluteLimit}; give at least Sessions:IdleLimit ({options.IdleLimit}) and at most 366.00:00:00.");
        }

        if (options.KeepEnded < TimeSpan.Zero || options.KeepEnded > s_longest)
        {
            faults.Add($"Sessions:KeepEnded is {options.KeepEnded}; give 00:00:00 to 366.00:00:00.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
