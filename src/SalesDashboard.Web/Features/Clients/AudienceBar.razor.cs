using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Features.Clients;

/// <summary>Mass actions of the audience: over the ticked clients, or over the whole filter. Each asks once more before it begins.</summary>
public sealed partial class AudienceBar
{
    private Kind _kind;
    private long? _id;
    private string? _reason;

    [Parameter, EditorRequired] public required int Selected { get; set; }

    /// <summary>Clients of the whole filter.</summary>
    [Parameter, EditorRequired] public required int Total { get; set; }

    [Parameter, EditorRequired] public required ClientOptions Options { get; set; }

    [Parameter] public EventCallback Clear { get; set; }

    /// <summary>With the pipeline.</summary>
    [Parameter] public EventCallback<long> Add { get; set; }

    [Parameter] public EventCallback<Wish> Assign { get; set; }

    private void Choose(Kind kind, ChangeEventArgs e) =>
        (_kind, _id) = (kind, long.TryParse(e.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null);

    private void Cancel() => (_id, _reason) = (null, null);

    private Task ConfirmAsync()
    {
        var (kind, id, reason) = (_kind, _id, string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim());
        Cancel();
        return (kind, id) switch
        {
            (_, null) => Task.CompletedTask,
            (Kind.Add, { } pipeline) => Add.InvokeAsync(pipeline),
            (_, { } employee) => Assign.InvokeAsync(new Wish(employee, kind == Kind.Transfer, reason)),
        };
    }

    /// <param name="WithDeals">Their open deals go with the clients.</param>
    public sealed record Wish(long EmployeeId, bool WithDeals, string? Reason);

    private enum Kind
    {
        Add,
        Assign,
        Transfer,
    }
}
