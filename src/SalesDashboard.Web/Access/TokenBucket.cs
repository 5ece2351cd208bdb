namespace SalesDashboard.Web.Access;

/// <summary>Allows so many a second on average and a burst of so many at once. Safe from any thread.</summary>
public sealed class TokenBucket(TimeProvider time, double perSecond, double burst)
{
    private readonly Lock _gate = new();
    private double _taken;
    private long _takenAt = time.GetTimestamp();

    public bool TryTake()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            _taken = Math.Max(0, _taken - (time.GetElapsedTime(_takenAt, now).TotalSeconds * perSecond));
            _takenAt = now;
            if (_taken + 1 > burst)
            {
                return false;
            }

            _taken++;
            return true;
        }
    }
}
