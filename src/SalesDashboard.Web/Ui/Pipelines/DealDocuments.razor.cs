using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SalesDashboard.Actions.Deals;
using SalesDashboard.Data;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Ui.Pipelines;

/// <summary>Reads for itself, so that the panel of the board need not know of files.</summary>
public sealed partial class DealDocuments : IDisposable
{
    private readonly PartLife _life = new();
    private long _read;
    private IReadOnlyList<DocumentRow> _documents = [];
    private string? _message;
    private bool _isFault;

    [Parameter, EditorRequired] public required long DealId { get; set; }

    [Parameter, EditorRequired] public required Format Format { get; set; }

    /// <summary>Documents are added by those who may change the deal.</summary>
    [Parameter] public bool MayAdd { get; set; }

    [Inject] public required BusinessClock Clock { get; init; }

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required DocumentQuery Documents { get; init; }

    [Inject] public required AttachDocument Attacher { get; init; }

    public void Dispose()
    {
        _life.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == DealId)
        {
            return;
        }

        _read = DealId;
        (_message, _documents) = (null, []);
        if (await User.GetAsync() is { } caller)
        {
            _documents = await Documents.ListAsync(DealId, caller, _life.Token);
        }
    }

    private async Task AttachAsync(InputFileChangeEventArgs e)
    {
        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        // Said before a byte is read: the browser would send all of it.
        if (e.File.Size > DealDocument.MaxBytes)
        {
            Tell(new AttachDocument.BadSize((int)Math.Min(e.File.Size, int.MaxValue)), e.File.Name);
            return;
        }

        try
        {
            using var content = new MemoryStream((int)e.File.Size);
            await e.File.OpenReadStream(DealDocument.MaxBytes, _life.Token).CopyToAsync(content, _life.Token);
            Tell(await Attacher.ExecuteAsync(new AttachDocument.Request(DealId, e.File.Name, content.ToArray()), caller, _life.Token), e.File.Name);
            _documents = await Documents.ListAsync(DealId, caller, _life.Token);
        }
        catch (IOException)
        {
            (_isFault, _message) = (true, Text["Documents.Broken", e.File.Name]);
        }
        catch (DatabaseUnavailableException)
        {
            (_isFault, _message) = (true, Text["Pipelines.DatabaseBusy"]);
        }
    }

    private void Tell(AttachDocument.Outcome outcome, string name)
    {
        _isFault = outcome is not AttachDocument.Attached;
        _message = outcome switch
        {
            AttachDocument.Attached it => Text["Documents.Attached", it.Name],
            AttachDocument.BadName => Text["Documents.BadName"],
            AttachDocument.BadSize => Text["Documents.BadSize", name, DealDocument.MaxBytes / 1024 / 1024],
            AttachDocument.TooMany => Text["Documents.TooMany", AttachDocument.MostDocuments],
            AttachDocument.Denied => Text["Board.MoveDenied"],
            AttachDocument.NotFound => Text["Board.DealGone"],
            _ => throw new UnreachableException(),
        };
    }
}
