using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;
using SalesDashboard.Live.Engine;

namespace SalesDashboard.Live.Views.Automation;

/// <summary>What rules can name. A change of any rule makes another view, so that the page reads the rules again.</summary>
public sealed record TunnelSpec(SalesScope Scope) : ViewSpec<TunnelView>
{
    public override bool IsTouchedBy(in Effect effect, SalesBook book) => effect.Has(Touch.Everything);

    public override TunnelView Compute(SalesBook book, TunnelView? previous)
    {
        var clients = book.Catalog.Clients.Values;
        var view = new TunnelView(
            [.. book.Catalog.TunnelRules.Values.OrderBy(rule => rule.Id)],
            [.. book.Catalog.Pipelines.Values.OrderBy(pipeline => pipeline.Id).Select(pipeline => new Choice(pipeline.Id, pipeline.Name))],
            [.. book.Catalog.Pipelines.Keys.Order().SelectMany(book.Catalog.StagesOf).Select(stage => new StageChoice(stage.Id, stage.PipelineId, stage.Name))],
            [.. book.Organization.In(Scope).Where(employee => employee.IsActive && employee.Role is Role.Manager or Role.DepartmentHead)
                .OrderBy(employee => employee.Name, StringComparer.CurrentCulture).Select(employee => new Choice(employee.Id, employee.Name))],
            [.. clients.Select(client => client.Segment).OfType<string>().Distinct().Order(StringComparer.CurrentCulture)]);
        return view.Equals(previous) ? previous : view;
    }
}

/// <param name="People">To whom deals and activities may be given.</param>
public sealed record TunnelView(
    ImmutableArray<TunnelRuleSnapshot> Rules, ImmutableArray<Choice> Pipelines, ImmutableArray<StageChoice> Stages, ImmutableArray<Choice> People, ImmutableArray<string> Segments)
{
    public bool Equals(TunnelView? other) => other is not null
        && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan())
        && Pipelines.AsSpan().SequenceEqual(other.Pipelines.AsSpan())
        && Stages.AsSpan().SequenceEqual(other.Stages.AsSpan())
        && People.AsSpan().SequenceEqual(other.People.AsSpan())
        && Segments.AsSpan().SequenceEqual(other.Segments.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Rules.Length, Pipelines.Length, People.Length);
}

public sealed record Choice(long Id, string Name);

public sealed record StageChoice(long Id, long PipelineId, string Name);
