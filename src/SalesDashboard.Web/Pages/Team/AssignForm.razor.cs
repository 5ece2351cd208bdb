using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Live.Views.Team;
using SalesDashboard.Web.Ui.Fields;

namespace SalesDashboard.Web.Pages.Team;

/// <summary>Asks for what is still unknown about an activity that is set for an employee.</summary>
public sealed partial class AssignForm
{
    private const int UsualHour = 10;

    private readonly FieldFaults _faults = new();
    private ActivityType _type;
    private string _subject = "";
    private string? _body;
    private long? _deal;
    private DateTime _due;

    [Parameter, EditorRequired] public required AssignWish Wish { get; set; }

    [Parameter, EditorRequired] public ImmutableArray<DeskDeal> Deals { get; set; }

    /// <summary>The business date; tomorrow at ten is offered.</summary>
    [Parameter, EditorRequired] public DateOnly Today { get; set; }

    [Parameter] public string? Fault { get; set; }

    [Parameter] public EventCallback<AssignWish> Assign { get; set; }

    [Parameter] public EventCallback Cancel { get; set; }

    private ImmutableArray<ActivityType> Types => AssignWish.TypesOf(Wish.Kind);

    protected override void OnInitialized()
    {
        (_type, _deal) = (Wish.Type, Wish.DealId);
        var day = Wish.Kind == AssignKind.CallIn ? Today : Today.AddDays(1);
        _due = day.ToDateTime(new TimeOnly(UsualHour, 0));
    }

    private Task SubmitAsync() => _faults.Any ? Task.CompletedTask : Assign.InvokeAsync(Wish with { Type = _type, Subject = _subject.Trim(), Body = _body, DealId = _deal, DueAt = _due });
}
