using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SalesDashboard.Data.Tests.Support;

/// <summary>Breaks the n-th command (or commit) after it was armed, as a lost connection would.</summary>
public sealed class FailingInterceptor : DbCommandInterceptor
{
    private int _left = int.MaxValue;

    public bool HasFailed { get; private set; }

    public DbTransactionInterceptor Commits => new CommitInterceptor(this);

    public void FailAt(int command)
    {
        _left = command;
        HasFailed = false;
    }

    public void Disarm() => _left = int.MaxValue;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Count();
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Count();
        return new(result);
    }

    private void Count()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            HasFailed = true;
            throw new IOException("The connection broke, as the test wished.");
        }
    }

    private sealed class CommitInterceptor(FailingInterceptor owner) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            owner.Count();
            return new(result);
        }
    }
}
