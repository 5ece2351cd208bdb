namespace SalesDashboard.Web.Ui.Interop;

/// <summary>
/// How long a part is on the page. Work that was begun for it ends with it: its token is cancelled, and stays usable, so
/// what goes on after an await is cancelled quietly instead of failing on a disposed source.
/// </summary>
public sealed class PartLife : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public PartLife() => Token = _end.Token;

    public CancellationToken Token { get; }

    public bool IsOver => Token.IsCancellationRequested;

    public void Dispose()
    {
        if (!IsOver)
        {
            _end.Cancel();
            _end.Dispose();
        }
    }
}
