using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.SavedViews;

namespace SalesDashboard.Actions.SavedViews;

/// <summary>Keeps a view under a name; the same name again replaces it (CRM-64, PIPE-55).</summary>
public sealed class SaveView(SalesDb db)
{
    /// <summary>Enough for anybody; a program that runs wild fills no table.</summary>
    public const int MostViews = 100;

    public sealed record Request(ViewPage Page, string? Name, string? Query);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        if (!caller.MayWrite || caller.EmployeeId is not { } employee)
        {
            return new Denied();
        }

        var (name, query) = (request.Name?.Trim() ?? "", request.Query?.TrimStart('?') ?? "");
        if (name.Length is 0 or > SavedView.NameLength)
        {
            return new BadName();
        }

        if (query.Length > SavedView.QueryLength)
        {
            return new TooLong();
        }

        try
        {
            return await TryAsync(request.Page, name, query, employee, caller, ct);
        }
        catch (DbUpdateException)
        {
            // The same name was saved in another tab at the same moment; this one came later and wins.
            return await TryAsync(request.Page, name, query, employee, caller, ct);
        }
    }

    private async Task<Outcome> TryAsync(ViewPage page, string name, string query, long employee, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        var own = context.SavedViews.Where(view => view.EmployeeId == employee);
        var view = await own.SingleOrDefaultAsync(view => view.Page == page && view.Name == name, ct);
        if (view is null && await own.CountAsync(ct) >= MostViews)
        {
            return new TooMany();
        }

        if (view is null)
        {
            view = new SavedView(employee, page, name, query);
            context.SavedViews.Add(view);
        }

        view.PointTo(query);
        await context.SaveChangesAsync(ct);
        return new Saved(view.Id);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Saved(long ViewId) : Outcome;

    /// <summary>Empty, or longer than <see cref="SavedView.NameLength"/>.</summary>
    public sealed record BadName : Outcome;

    public sealed record TooLong : Outcome;

    /// <summary>The caller has <see cref="MostViews"/> already.</summary>
    public sealed record TooMany : Outcome;

    public sealed record Denied : Outcome;
}
