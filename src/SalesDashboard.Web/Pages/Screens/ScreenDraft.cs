using System.Globalization;
using SalesDashboard.Domain.Screens;
using SalesDashboard.Live.Views.Screens;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Shell;

namespace SalesDashboard.Web.Pages.Screens;

/// <summary>A screen as its editor holds it: texts as they are typed.</summary>
public sealed class ScreenDraft
{
    /// <summary>Null while it is being paired.</summary>
    public long? ScreenId { get; init; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public string Place { get; set; } = "";

    public HashSet<SceneKind> Scenes { get; } = [];

    public string Rotation { get; set; } = "30";

    public string Language { get; set; } = "en";

    public ScreenUnit Unit { get; set; } = ScreenUnit.Fitting;

    public string Diagonal { get; set; } = "";

    public string Distance { get; set; } = "";

    public ScreenPrivacy Privacy { get; set; } = ScreenPrivacy.Names;

    public int Top { get; set; } = ScreenLook.MostLeaders;

    public string CelebrateFrom { get; set; } = "";

    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietTo { get; set; }

    public bool HasSound { get; set; }

    public string Zone { get; set; } = "";

    /// <summary>A screen to be paired, with the usual look in the language of whoever pairs it.</summary>
    public static ScreenDraft New(PlaceChoice place) => From(
        null, "", place.Key, new ScreenLook { Language = (UiLanguage.All.FirstOrDefault(language => language.IsCurrent) ?? UiLanguage.All[0]).Code });

    public static ScreenDraft Of(ScreenListRow row, string place) => From(row.Id, row.Name, place, row.Look);

    /// <summary>What was typed; false with the fault where it is no number at all.</summary>
    public bool TryRead(out ScreenLook look, out ScreenFault fault)
    {
        look = new ScreenLook();
        fault = ScreenFault.Size;
        if (!Number(Diagonal, out var diagonal) || !Number(Distance, out var distance) || diagonal is not { } inches || distance is not { } metres)
        {
            return false;
        }

        fault = ScreenFault.Rotation;
        if (!int.TryParse(Rotation, CultureInfo.InvariantCulture, out var rotation))
        {
            return false;
        }

        fault = ScreenFault.Celebration;
        if (!Number(CelebrateFrom, out var celebrateFrom))
        {
            return false;
        }

        look = new ScreenLook
        {
            Scenes = [.. Scenes.Order()],
            Rotation = rotation,
            Language = Language,
            Unit = Unit,
            Diagonal = inches,
            Distance = metres,
            Privacy = Privacy,
            Top = Top,
            CelebrateFrom = celebrateFrom,
            QuietFrom = QuietFrom,
            QuietTo = QuietTo,
            HasSound = HasSound,
            Zone = Zone.Trim(),
        };
        return true;
    }

    private static ScreenDraft From(long? id, string name, string place, ScreenLook look)
    {
        var draft = new ScreenDraft
        {
            ScreenId = id,
            Name = name,
            Place = place,
            Rotation = look.Rotation.ToString(CultureInfo.InvariantCulture),
            Language = look.Language,
            Unit = look.Unit,
            Diagonal = look.Diagonal.ToString(CultureInfo.CurrentCulture),
            Distance = look.Distance.ToString(CultureInfo.CurrentCulture),
            Privacy = look.Privacy,
            Top = look.Top,
            CelebrateFrom = look.CelebrateFrom?.ToString("0.##", CultureInfo.CurrentCulture) ?? "",
            QuietFrom = look.QuietFrom,
            QuietTo = look.QuietTo,
            HasSound = look.HasSound,
            Zone = look.Zone,
        };
        draft.Scenes.UnionWith(look.Scenes);
        return draft;
    }

    private static bool Number(string text, out decimal? value)
    {
        value = null;
        if (text.Trim().Length == 0)
        {
            return true;
        }

        var isNumber = TypedNumber.TryParse(text, out var number);
        value = isNumber ? number : null;
        return isNumber;
    }
}
