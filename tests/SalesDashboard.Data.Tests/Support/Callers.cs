using SalesDashboard.Domain.Access;

namespace SalesDashboard.Data.Tests.Support;

public static class Callers
{
    public static Caller Named(string name, long? userId = null) => Caller.System(name) with { UserId = userId };

    public static Caller WithOperation(string key) =>
        Caller.System("tester") with { Operation = new Operation("tester", key, new string('0', 64)) };
}
