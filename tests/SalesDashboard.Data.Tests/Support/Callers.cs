using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Tests.Support;

public static class Callers
{
    public static Caller Named(string name, long? userId = null) => Caller.System(name) with { UserId = userId };
}
