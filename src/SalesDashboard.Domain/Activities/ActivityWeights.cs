using System.Collections.Immutable;
using System.Globalization;

namespace SalesDashboard.Domain.Activities;

/// <summary>How much each type of activity weighs in the coefficient (decision D4): a setting for each type, 0 = does not count.</summary>
public sealed class ActivityWeights : IEquatable<ActivityWeights>
{
    /// <summary>The settings are called <c>ActivityWeight.</c> and the code of the type.</summary>
    public const string SettingPrefix = "ActivityWeight.";

    /// <summary>The heaviest that a type may be.</summary>
    public const decimal Most = 100;

    private const decimal Call = 1;
    private const decimal Meeting = 3;
    private const decimal Demonstration = 4;

    private readonly ImmutableSortedDictionary<ActivityType, decimal> _weights;

    private ActivityWeights(ImmutableSortedDictionary<ActivityType, decimal> weights) => _weights = weights;

    /// <summary>Calls 1, meetings 3, demonstrations 4; letters and tasks do not count.</summary>
    public static ActivityWeights Default { get; } = new(ActivityTypes.All.ToImmutableSortedDictionary(type => type, DefaultOf));

    public decimal this[ActivityType type] => _weights[type];

    /// <summary>The weights with one of them changed by a setting; what is no weight from 0 to 100 changes nothing.</summary>
    public ActivityWeights With(string setting, string value) =>
        ActivityTypes.Find(setting[SettingPrefix.Length..]) is { } type
        && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= Most
            ? new ActivityWeights(_weights.SetItem(type, weight))
            : this;

    public bool Equals(ActivityWeights? other) => other is not null && _weights.SequenceEqual(other._weights);

    public override bool Equals(object? obj) => Equals(obj as ActivityWeights);

    public override int GetHashCode() => _weights.Values.Aggregate(0, HashCode.Combine);

    private static decimal DefaultOf(ActivityType type) => ActivityTypes.GroupOf(type) switch
    {
        ActivityGroup.Calls => Call,
        ActivityGroup.Meetings => Meeting,
        ActivityGroup.Demonstrations => Demonstration,
        null => 0,
    };
}
