using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Pipelines;

/// <summary>One pipeline as its settings show it; without an id the empty form of a new one.</summary>
public sealed record PipelineSettingsSpec(SalesScope Scope, long? PipelineId) : ViewSpec<PipelineSettingsView>
{
    private const int MostWaiting = 100;

    public override bool IsTouchedBy(in Effect effect, SalesBook book) =>
        effect.Has(Touch.Everything) || (effect.Has(Touch.Cards) && PipelineId is { } id && effect.Names(id));

    public override PipelineSettingsView Compute(SalesBook book, PipelineSettingsView? previous)
    {
        var pipeline = PipelineId is { } id ? book.Catalog.Pipelines.GetValueOrDefault(id) : null;
        var members = book.Catalog.Members.Values.Where(member => member.PipelineId == PipelineId).ToList();
        var own = members.FindAll(member => book.Organization.Covers(Scope, member.EmployeeId));
        var waiting = WaitingQueue.In(book, Scope).Where(lead => lead.PipelineId == PipelineId).ToList();
        var view = new PipelineSettingsView(
            pipeline,
            book.Settings.Currency,
            book.Today,
            [.. book.Catalog.StagesOf(PipelineId ?? 0).Select(stage => new StageRow(stage, book.StageTotalOf(Node.Company, stage.Id).Count))],
            [.. own.Select(member => Member(book, member)).OrderBy(member => member.Name, StringComparer.CurrentCulture)],
            members.Count - own.Count,
            [.. book.Organization.In(Scope)
                .Where(employee => employee.IsActive && employee.Role is Role.Manager or Role.DepartmentHead && members.TrueForAll(member => member.EmployeeId != employee.Id))
                .Select(employee => new Person(employee.Id, employee.Name))
                .OrderBy(person => person.Name, StringComparer.CurrentCulture)],
            [.. waiting.Take(MostWaiting).Select(lead => new WaitingRow(lead.ClientId, book.Catalog.Clients.GetValueOrDefault(lead.ClientId)?.Name ?? "", lead.Reason, lead.Since))],
            waiting.Count,
            PipelineId is { } fed && book.Catalog.IsFed(fed));
        return view.Equals(previous) ? previous : view;
    }

    private static MemberRow Member(SalesBook book, PipelineMemberSnapshot member)
    {
        var employee = book.Organization.Employees.GetValueOrDefault(member.EmployeeId);
        var absences = book.Organization.Absences.Values
            .Where(absence => absence.EmployeeId == member.EmployeeId && absence.To >= book.Today)
            .OrderBy(absence => absence.From)
            .Select(absence => new AbsenceRow(absence.Id, absence.From, absence.To));
        var open = book.DealsOf(member.EmployeeId).Count(deal => deal.PipelineId == member.PipelineId && deal.Kind == StageKind.Open);
        return new MemberRow(member.EmployeeId, employee?.Name ?? "", employee?.IsActive == true, member.Capacity, open, [.. absences]);
    }
}
