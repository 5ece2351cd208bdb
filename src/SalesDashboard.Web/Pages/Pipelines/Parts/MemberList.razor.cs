using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Live.Views.Pipelines;
using SalesDashboard.Web.Ui;

namespace SalesDashboard.Web.Pages.Pipelines.Parts;

public sealed partial class MemberList
{
    private (ImmutableArray<MemberRow> Members, int Refusals) _seen;

    // The limit that was typed and is not answered yet. A refusal brings back what is stored.
    private SavePipeline.Member? _sent;

    [Parameter, EditorRequired] public required ImmutableArray<MemberRow> Members { get; set; }

    [Parameter, EditorRequired] public required int Others { get; set; }

    [Parameter, EditorRequired] public required ImmutableArray<Person> Candidates { get; set; }

    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>How many changes were refused so far: one more takes back what was typed.</summary>
    [Parameter] public int Refusals { get; set; }

    /// <summary>Somebody new, or a member with another capacity.</summary>
    [Parameter] public EventCallback<SavePipeline.Member> Put { get; set; }

    [Parameter] public EventCallback<long> Remove { get; set; }

    [Parameter] public EventCallback<SaveAbsence.Request> AddAbsence { get; set; }

    [Parameter] public EventCallback<long> RemoveAbsence { get; set; }

    protected override void OnParametersSet()
    {
        if (_seen != (Members, Refusals))
        {
            (_seen, _sent) = ((Members, Refusals), null);
        }
    }

    private int? CapacityOf(MemberRow member) => _sent?.EmployeeId == member.EmployeeId ? _sent.Capacity : member.Capacity;

    private Task AddAsync(ChangeEventArgs e) => Number(e.Value as string) is { } id ? Put.InvokeAsync(new SavePipeline.Member(id, null)) : Task.CompletedTask;

    // What is no number is refused by the action.
    private Task CapacityAsync(MemberRow member, string? text)
    {
        _sent = new SavePipeline.Member(member.EmployeeId, string.IsNullOrWhiteSpace(text) ? null : (int)Math.Min(Number(text) ?? 0, int.MaxValue));
        return Put.InvokeAsync(_sent);
    }

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
