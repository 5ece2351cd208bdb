using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace SalesDashboard.Web.Pages.Clients;

/// <summary>Mass actions of the audience: over the ticked clients, or over the whole filter. Each asks once more before it begins.</summary>
public sealed partial class AudienceBar
{
    private Kind _kind;
    private long? _id;
    private string? _reason;
    private string _owner = "";

    [Parameter, EditorRequired] public required int Selected { get; set; }

    /// <summary>Clients of the whole filter.</summary>
    [Parameter, EditorRequired] public required int Total { get; set; }

    [Parameter, EditorRequired] public required ClientOptions Options { get; set; }

    [Parameter] public EventCallback Clear { get; set; }

    [Parameter] public EventCallback<Placing> Add { get; set; }

    [Parameter] public EventCallback<Wish> Assign { get; set; }

    private void Choose(Kind kind, ChangeEventArgs e) =>
        (_kind, _id) = (kind, IdOf(e.Value as string));

    private void Cancel() => (_id, _reason, _owner) = (null, null, "");

    private Task ConfirmAsync()
    {
        var (kind, id, owner, reason) = (_kind, _id, IdOf(_owner), string.IsNullOrWhiteSpace(_reason) ? null : _reason.Trim());
        Cancel();
        return (kind, id) switch
        {
            (_, null) => Task.CompletedTask,
            (Kind.Add, { } pipeline) => Add.InvokeAsync(new Placing(pipeline, owner)),
            (_, { } employee) => Assign.InvokeAsync(new Wish(employee, kind == Kind.Transfer, reason)),
        };
    }

    private static long? IdOf(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <param name="OwnerId">Who gets the deals; null = as the pipeline's settings say.</param>
    public sealed record Placing(long PipelineId, long? OwnerId);

    /// <param name="WithDeals">Their open deals go with the clients.</param>
    public sealed record Wish(long EmployeeId, bool WithDeals, string? Reason);

    private enum Kind
    {
        Add,
        Assign,
        Transfer,
    }
}
