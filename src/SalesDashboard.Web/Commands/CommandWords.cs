namespace SalesDashboard.Web.Commands;

/// <summary>
/// The words behind a command: plain words, options of the command, and settings of the program (any option with a colon
/// in its name, such as <c>--Database:ConnectionString=...</c>), which pass through to the configuration.
/// </summary>
internal sealed class CommandWords
{
    private readonly Dictionary<string, string?> _options = new(StringComparer.Ordinal);

    public List<string> Words { get; } = [];

    public List<string> Settings { get; } = [];

    /// <summary>What could not be understood; null where all of it was.</summary>
    public string? Fault { get; private set; }

    public string? this[string option] => _options.GetValueOrDefault(option);

    /// <param name="valued">Options with a value, as <c>--kind deals</c> or <c>--kind=deals</c>.</param>
    /// <param name="flags">Options without one.</param>
    public static CommandWords Read(IReadOnlyList<string> arguments, IReadOnlyCollection<string> valued, IReadOnlyCollection<string> flags)
    {
        var words = new CommandWords();
        for (var i = 0; i < arguments.Count && words.Fault is null; i++)
        {
            var (name, value) = Split(arguments[i]);
            if (name is null)
            {
                words.Words.Add(arguments[i]);
            }
            else if (flags.Contains(name) && value is null)
            {
                words.Take(name, null);
            }
            else if (!valued.Contains(name) && !IsSetting(name))
            {
                words.Fault = flags.Contains(name) ? $"{name} takes no value." : $"There is no option {name} here.";
            }
            else if ((value ?? Next(arguments, ref i)) is { } found)
            {
                words.Take(name, found);
            }
            else
            {
                words.Fault = $"{name} needs a value.";
            }
        }

        return words;
    }

    public bool Has(string option) => _options.ContainsKey(option);

    private static bool IsSetting(string name) => name.Contains(':') || name is "--environment";

    private static (string? Name, string? Value) Split(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal) || argument.Length == 2)
        {
            return (null, null);
        }

        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static string? Next(IReadOnlyList<string> arguments, ref int i) =>
        i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal) ? arguments[++i] : null;

    private void Take(string name, string? value)
    {
        if (IsSetting(name))
        {
            Settings.Add($"{name}={value}");
        }
        else if (!_options.TryAdd(name, value))
        {
            Fault = $"{name} stands twice.";
        }
    }
}
