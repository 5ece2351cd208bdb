using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Actions.Activities;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Activities;

/// <summary>What the types of activity weigh in the coefficient; for who manages the organisation.</summary>
public sealed partial class WeightsPage
{
    private readonly Dictionary<ActivityType, string> _texts = [];
    private ActivityType? _wrong;
    private bool _mayEdit;
    private string _told = "";

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required LiveEngine Engine { get; init; }

    [Inject] public required SetActivityWeights Action { get; init; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _mayEdit = await User.GetAsync() is { } caller && caller.Has(Rights.ManageOrganization);
        if (!_mayEdit)
        {
            Navigation.NotFound();
            return;
        }

        var weights = Engine.Read(book => book.Settings.Weights);
        foreach (var type in ActivityTypes.All)
        {
            _texts[type] = weights[type].ToString("0.##", CultureInfo.CurrentCulture);
        }
    }

    private void Write(ActivityType type, ChangeEventArgs change) => _texts[type] = change.Value as string ?? "";

    private async Task SaveAsync()
    {
        var weights = new Dictionary<ActivityType, decimal>();
        foreach (var (type, text) in _texts)
        {
            if (!TypedNumber.TryParse(text, out var weight))
            {
                Refuse(type);
                return;
            }

            weights[type] = weight;
        }

        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        switch (await Action.ExecuteAsync(weights, caller, User.Ended))
        {
            case SetActivityWeights.Saved:
                _wrong = null;
                _told = Text["Weights.Saved"];
                break;
            case SetActivityWeights.BadWeight bad:
                Refuse(bad.Type);
                break;
            case SetActivityWeights.Denied:
                Navigation.NotFound();
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Refuse(ActivityType type)
    {
        _wrong = type;
        _told = Text["Weights.Wrong", Text["Activity." + type].Value, _texts[type]];
    }
}
