using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Live.Views.Cabinet;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Cabinet;

/// <summary>
/// The manager's cabinet: the own one, or that of somebody in the caller's scope. A person outside the scope is answered
/// exactly as one who does not exist.
/// </summary>
public sealed partial class MyMonthPage
{
    private string? _changedAt;
    private CabinetSentence _sentence = new("", null, null, null);

    [Parameter] public string? MonthText { get; set; }

    [Parameter] public long? PersonId { get; set; }

    [Inject] public required NavigationManager Navigation { get; init; }

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    private Format? Format { get; set; }

    private CabinetAddress Address => new(PersonId);

    private string Title
    {
        get
        {
            var month = (Format, View) switch
            {
                ({ }, { Span.Span: { IsQuarter: true } quarter }) => Text["MyMonth.QuarterOf", quarter.Quarter, quarter.From.Year],
                ({ }, { Span.Span: var year }) => $"{year.From.Year}",
                ({ } format, { } view) => format.MonthHeading(view.Month.FirstDay),
                _ => "",
            };
            return PersonId is not null && View?.Person is { } person ? $"{person.Name}, {month}" : month;
        }
    }

    protected override ViewSpec<MyMonthView>? SpecFor(Caller caller)
    {
        if ((PersonId ?? caller.EmployeeId) is not { } id)
        {
            return null;
        }

        if (MonthText is null)
        {
            return new MyMonthSpec(caller.Scope, id, null);
        }

        return CabinetSpan.TryParse(MonthText, out var span) ? new MyMonthSpec(caller.Scope, id, span.IsMonth ? span.From : null, span.IsMonth ? null : span) : null;
    }

    protected override async Task OnParametersSetAsync()
    {
        await base.OnParametersSetAsync();
        if (Caller is not null && View?.Person is null)
        {
            Navigation.NotFound();
        }
    }

    protected override void OnViewChanged(MyMonthView? previous, MyMonthView current)
    {
        if (Format is null || Format.Currency != current.Currency)
        {
            Format = Format.For(current.Currency);
        }

        _sentence = CabinetSentence.Of(current, Text, Format);
        _changedAt = Format.Time(TimeOnly.FromDateTime(Clock.ToLocal(Clock.UtcNow)));
    }

    private string BoardHref(MonthPerson person) => View is { Stages: [var first, ..] }
        ? string.Create(CultureInfo.InvariantCulture, $"deals?pipeline={first.PipelineId}{BoardQuery(person)}")
        : "deals";

    private string BoardQuery(MonthPerson person) =>
        Caller?.Scope is SalesScope.Employee ? "" : string.Create(CultureInfo.InvariantCulture, $"&owner={person.Id}");
}
