namespace SalesDashboard.Web.Startup;

/// <summary>What the program answers to the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>The wish was understood and refused; the reason was printed.</summary>
    public const int Refused = 1;

    /// <summary>The words of the command line were not understood.</summary>
    public const int WrongUsage = 2;
}
