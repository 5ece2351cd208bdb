namespace SalesDashboard.Web.Access;

/// <summary>Whether the tab of this circuit is connected. Live pages stop looking while it is not. Scoped, used on the circuit's own thread of control.</summary>
public sealed class CircuitConnection
{
    public bool IsUp { get; private set; } = true;

    public event Action? Changed;

    public void Set(bool isUp)
    {
        if (IsUp != isUp)
        {
            IsUp = isUp;
            Changed?.Invoke();
        }
    }
}
