using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using SalesDashboard.Actions.Pipelines;
using SalesDashboard.Web.Shared;

namespace SalesDashboard.Web.Features.Pipelines.Parts;

public sealed partial class MemberList
{
    [Parameter, EditorRequired] public required ImmutableArray<MemberRow> Members { get; set; }

    [Parameter, EditorRequired] public required int Others { get; set; }

    [Parameter, EditorRequired] public required ImmutableArray<Person> Candidates { get; set; }

    [Parameter, EditorRequired] public required DateOnly Today { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>Somebody new, or a member with another capacity.</summary>
    [Parameter] public EventCallback<SavePipeline.Member> Put { get; set; }

    [Parameter] public EventCallback<long> Remove { get; set; }

    [Parameter] public EventCallback<SaveAbsence.Request> AddAbsence { get; set; }

    [Parameter] public EventCallback<long> RemoveAbsence { get; set; }

    private Task AddAsync(ChangeEventArgs e) => Number(e) is { } id ? Put.InvokeAsync(new SavePipeline.Member(id, null)) : Task.CompletedTask;

    // What is no number is refused by the action.
    private Task CapacityAsync(MemberRow member, ChangeEventArgs e) =>
        Put.InvokeAsync(new SavePipeline.Member(member.EmployeeId, string.IsNullOrWhiteSpace(e.Value as string) ? null : (int)Math.Min(Number(e) ?? 0, int.MaxValue)));

    private static long? Number(ChangeEventArgs e) =>
        long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
