using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SalesDashboard.Actions.Tests.Deals;

/// <summary>The statements that EF Core sent, as it logs them.</summary>
public sealed class StatementLog : ILoggerProvider
{
    private const string Commands = "Microsoft.EntityFrameworkCore.Database.Command";

    private readonly ConcurrentQueue<string> _statements = new();

    public IReadOnlyList<string> Statements => [.. _statements];

    public void Clear() => _statements.Clear();

    public ILogger CreateLogger(string categoryName) => new Log(categoryName == Commands ? _statements : null);

    public void Dispose() => Clear();

    private sealed class Log(ConcurrentQueue<string>? statements) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => statements is not null;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name?.EndsWith(".CommandExecuted", StringComparison.Ordinal) == true)
            {
                statements?.Enqueue(formatter(state, exception));
            }
        }
    }
}
