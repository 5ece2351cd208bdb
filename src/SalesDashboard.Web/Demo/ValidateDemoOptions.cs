using Microsoft.Extensions.Options;

namespace SalesDashboard.Web.Demo;

internal sealed class ValidateDemoOptions(IHostEnvironment environment) : IValidateOptions<DemoOptions>
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, DemoOptions options)
    {
        List<string> faults = [];
        if (options.TrafficInterval < s_shortest || options.TrafficInterval > s_longest)
        {
            faults.Add($"Demo:TrafficInterval is {options.TrafficInterval}; give a time between {s_shortest} and {s_longest}, for example 00:00:02.");
        }

        if (options.Traffic && !options.IsEnabled(environment))
        {
            faults.Add("Demo:Traffic is on, but the demo is off here; add --Demo:Enabled=true, or leave the traffic off.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
