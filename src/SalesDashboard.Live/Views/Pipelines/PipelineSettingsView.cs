using System.Collections.Immutable;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Live.Views.Pipelines;

/// <param name="Pipeline">Null: a new one, or one that is not there.</param>
/// <param name="Others">Members outside of the reader's scope: counted, not named.</param>
/// <param name="Candidates">Who may be added.</param>
/// <param name="Waiting">The oldest of them.</param>
/// <param name="IsFed">A rule of the tunnel adds leads (PIPE-26).</param>
public sealed record PipelineSettingsView(
    PipelineSnapshot? Pipeline,
    string Currency,
    DateOnly Today,
    ImmutableArray<StageRow> Stages,
    ImmutableArray<MemberRow> Members,
    int Others,
    ImmutableArray<Person> Candidates,
    ImmutableArray<WaitingRow> Waiting,
    int WaitingCount,
    bool IsFed)
{
    public bool Equals(PipelineSettingsView? other) => other is not null
        && Pipeline == other.Pipeline && Currency == other.Currency && Today == other.Today && Others == other.Others
        && WaitingCount == other.WaitingCount && IsFed == other.IsFed
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan())
        && Members.AsSpan().SequenceEqual(other.Members.AsSpan())
        && Candidates.AsSpan().SequenceEqual(other.Candidates.AsSpan())
        && Waiting.AsSpan().SequenceEqual(other.Waiting.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Pipeline, WaitingCount, Stages.Length, Members.Length);
}

/// <param name="Deals">Of the whole company, because all of them go with the stage.</param>
public sealed record StageRow(StageSnapshot Stage, int Deals);

/// <param name="Open">Open deals in this pipeline.</param>
/// <param name="Absences">That have not ended.</param>
public sealed record MemberRow(long EmployeeId, string Name, bool IsActive, int? Capacity, int Open, ImmutableArray<AbsenceRow> Absences)
{
    public bool Equals(MemberRow? other) => other is not null
        && (EmployeeId, Name, IsActive, Capacity, Open) == (other.EmployeeId, other.Name, other.IsActive, other.Capacity, other.Open)
        && Absences.AsSpan().SequenceEqual(other.Absences.AsSpan());

    public override int GetHashCode() => HashCode.Combine(EmployeeId, Capacity, Open);
}

public sealed record AbsenceRow(long Id, DateOnly From, DateOnly To);

public sealed record Person(long Id, string Name);

public sealed record WaitingRow(long ClientId, string Client, WaitingReason Reason, DateTime Since);
