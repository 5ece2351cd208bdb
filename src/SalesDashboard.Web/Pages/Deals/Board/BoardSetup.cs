using System.Collections.Immutable;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Web.Pages.Deals.Board;

/// <summary>What the board's head offers to choose from, and what the lost sheet needs beside the live view.</summary>
/// <param name="Owners">Whose deals may be picked out; empty for those who see only their own.</param>
public sealed record BoardSetup(
    ImmutableArray<Choice> Pipelines, ImmutableArray<Choice> Owners, ImmutableArray<LossChoice> Reasons)
{
    public static BoardSetup Read(SalesBook book, Caller caller) => new(
        [.. book.Catalog.Pipelines.Values.OrderBy(pipeline => pipeline.Id).Select(pipeline => new Choice(pipeline.Id, pipeline.Name))],
        caller.Scope is SalesScope.Employee ? [] : [.. OwnersIn(book, caller.Scope)],
        [.. book.Catalog.LostReasons.Values.Where(reason => reason.IsActive).OrderBy(reason => reason.Order)
            .Select(reason => new LossChoice(reason.Id, reason.Name, reason.NeedsComment) { Clarifications = reason.Choices })]);

    /// <summary>Managers in service, and whoever else has deals.</summary>
    private static IEnumerable<Choice> OwnersIn(SalesBook book, SalesScope scope) => book.Organization.In(scope)
        .Where(employee => employee is { IsActive: true, Role: Role.Manager } || book.DealsOf(employee.Id).Any())
        .OrderBy(employee => employee.Name, StringComparer.CurrentCulture)
        .Select(employee => new Choice(employee.Id, employee.Name));
}

/// <summary>An entry of a list to choose from.</summary>
public sealed record Choice(long Id, string Name);

/// <summary>A lost reason to choose.</summary>
/// <param name="NeedsComment">Says nothing without a text (AHEAD-16).</param>
public sealed record LossChoice(long Id, string Name, bool NeedsComment)
{
    /// <summary>Texts to choose from instead of writing one (PIPE-32).</summary>
    public IReadOnlyList<string> Clarifications { get; init; } = [];
}

/// <summary>The reason a person gave for a lost deal.</summary>
public sealed record LossAnswer(long ReasonId, string? Comment);
