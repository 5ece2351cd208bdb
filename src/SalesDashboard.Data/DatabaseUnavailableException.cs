using SalesDashboard.Data.Saving;

namespace SalesDashboard.Data;

/// <summary>Why the database took nothing; the reader can try again later.</summary>
public enum DatabaseFault
{
    /// <summary>Another writer held the lock for longer than a save waits.</summary>
    Busy = 1,

    /// <summary>The disk is full.</summary>
    Full = 2,
}

/// <summary>Nothing was saved, and it is the database's fault, not that of the data (503 or 507 over HTTP).</summary>
public sealed class DatabaseUnavailableException : Exception
{
    public DatabaseUnavailableException(DatabaseFault fault, Exception? innerException)
        : base(TextOf(fault), innerException) => Fault = fault;

    public DatabaseFault Fault { get; }

    private static string TextOf(DatabaseFault fault) => fault switch
    {
        DatabaseFault.Busy => $"The database was locked for more than {SaveGate.Patience.TotalSeconds} s; nothing was saved. Try again in a moment.",
        DatabaseFault.Full => "The disk of the database is full; nothing was saved. Free some space, then try again.",
    };
}
