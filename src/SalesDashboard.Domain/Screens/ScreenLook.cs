namespace SalesDashboard.Domain.Screens;

/// <summary>How a wall screen shows its place. Immutable, with value equality.</summary>
public sealed record ScreenLook
{
    public const int MostScenes = 4;
    public const int MostLeaders = 6;
    public const int ShortestRotation = 10;
    public const int LongestRotation = 600;

    /// <summary>The design's own: 55 inches seen from five metres.</summary>
    public const decimal UsualDiagonal = 55;

    public const decimal UsualDistance = 5;

    private const decimal LeastDiagonal = 20;
    private const decimal MostDiagonal = 120;
    private const decimal MostDistance = 30;

    /// <summary>In the order of the rotation, one to four different ones.</summary>
    public IReadOnlyList<SceneKind> Scenes { get; init; } = [SceneKind.Month];

    /// <summary>Seconds for each scene where there are several.</summary>
    public int Rotation { get; init; } = 30;

    /// <summary>Two-letter code.</summary>
    public string Language { get; init; } = "en";

    public ScreenUnit Unit { get; init; } = ScreenUnit.Fitting;

    /// <summary>Inches.</summary>
    public decimal Diagonal { get; init; } = UsualDiagonal;

    /// <summary>Metres between the screen and those who read it.</summary>
    public decimal Distance { get; init; } = UsualDistance;

    public ScreenPrivacy Privacy { get; init; } = ScreenPrivacy.Names;

    /// <summary>So many of the best are shown, never the tail.</summary>
    public int Top { get; init; } = MostLeaders;

    /// <summary>A deal won for this much or more, in the reporting currency, takes the whole screen for a moment; null = none does.</summary>
    public decimal? CelebrateFrom { get; init; }

    /// <summary>No celebration from here ...</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>... until here, in the screen's zone; over midnight where it is the earlier one.</summary>
    public TimeOnly? QuietTo { get; init; }

    public bool HasSound { get; init; }

    /// <summary>IANA name of the zone in which the clock runs; empty = the company's.</summary>
    public string Zone { get; init; } = "";

    /// <summary>By how much the type grows for this distance and size; 1 is the design's.</summary>
    public decimal Factor => Math.Max(1, Distance / UsualDistance * (UsualDiagonal / Diagonal));

    /// <summary>Larger type has room for fewer rows: 6, 5 or 4 (docs/ui.md 2.6).</summary>
    public int Rows => Factor switch
    {
        <= 1.05m => 6,
        <= 1.25m => 5,
        _ => 4,
    };

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public ScreenFault? Fault
    {
        get
        {
            if (Scenes.Count is 0 or > MostScenes || Scenes.Distinct().Count() != Scenes.Count)
            {
                return ScreenFault.Scenes;
            }

            if (Rotation is < ShortestRotation or > LongestRotation)
            {
                return ScreenFault.Rotation;
            }

            if (Diagonal is < LeastDiagonal or > MostDiagonal || Distance is <= 0 or > MostDistance)
            {
                return ScreenFault.Size;
            }

            if (Top is < 1 or > MostLeaders)
            {
                return ScreenFault.Top;
            }

            if (CelebrateFrom < 0)
            {
                return ScreenFault.Celebration;
            }

            return QuietFrom is null == QuietTo is null ? null : ScreenFault.QuietHours;
        }
    }

    public bool IsQuietAt(TimeOnly time) => QuietFrom is { } from && QuietTo is { } to && from != to && time.IsBetween(from, to);

    public bool Equals(ScreenLook? other) => other is not null
        && Scenes.SequenceEqual(other.Scenes) && Rotation == other.Rotation && Language == other.Language && Unit == other.Unit
        && Diagonal == other.Diagonal && Distance == other.Distance && Privacy == other.Privacy && Top == other.Top
        && CelebrateFrom == other.CelebrateFrom && QuietFrom == other.QuietFrom && QuietTo == other.QuietTo
        && HasSound == other.HasSound && Zone == other.Zone;

    public override int GetHashCode() => HashCode.Combine(Scenes.Count, Rotation, Language, Unit, Privacy, Top, CelebrateFrom, Zone);
}

/// <summary>What of a <see cref="ScreenLook"/> cannot be so.</summary>
public enum ScreenFault
{
    Scenes = 1,
    Rotation = 2,
    Size = 3,
    Top = 4,
    Celebration = 5,
    QuietHours = 6,
    Name = 7,
    Language = 8,
    Zone = 9,
}
