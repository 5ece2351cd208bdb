namespace SalesDashboard.Web.Commands;

/// <summary>One command of the command line: what it takes and what it does.</summary>
internal abstract class SalesCommand
{
    /// <summary>The first word, or the first two (<c>api-key create</c>).</summary>
    public abstract string Name { get; }

    /// <summary>What follows the name, for the usage text.</summary>
    public abstract string Usage { get; }

    public abstract string Summary { get; }

    public virtual IReadOnlyCollection<string> Valued => [];

    public virtual IReadOnlyCollection<string> Flags => [];

    /// <summary>Commands that only look refuse a database that is not there instead of making one.</summary>
    public virtual bool NeedsDatabase => false;

    /// <summary>What is wrong with the words; null where they make sense.</summary>
    public abstract string? FaultOf(CommandWords words);

    public virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>Does it and answers with the exit code.</summary>
    public abstract Task<int> RunAsync(CommandWords words, IServiceProvider services, CommandOutput output, CancellationToken ct);
}
