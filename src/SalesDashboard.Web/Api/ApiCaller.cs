using SalesDashboard.Domain.Access;

namespace SalesDashboard.Web.Api;

/// <summary>Who stands behind a request or hub connection.</summary>
/// <param name="Id">"key:5" or "user:7": what rates and idempotency keys are counted by.</param>
public sealed record ApiCaller(string Id, Caller Caller)
{
    public bool IsProgram => Caller.UserId is null;
}
