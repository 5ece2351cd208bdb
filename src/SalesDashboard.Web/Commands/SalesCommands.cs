using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SalesDashboard.Actions;
using SalesDashboard.Data;
using SalesDashboard.Data.Migrating;
using SalesDashboard.Data.Saving;
using SalesDashboard.Domain.Changes;
using SalesDashboard.Import;
using SalesDashboard.Web.Startup;
using SalesDashboard.Web.Startup.Live;

namespace SalesDashboard.Web.Commands;

/// <summary>The command line of the program. Without a command it serves.</summary>
public static class SalesCommands
{
    private static readonly SalesCommand[] s_commands =
    [
        new ImportCommand(), new UndoImportCommand(), new CreateApiKeyCommand(), new RotateApiKeyCommand(), new RevokeApiKeyCommand(),
        new CreateUserCommand(), new DisableUserCommand(), new EnableUserCommand(), new ResetUserCommand(), new EndSessionsCommand(),
        new MigrateCommand(), new BackupCommand(), new CheckCommand(),
    ];

    /// <summary>What the arguments ask for, to be awaited for the exit code; null where the program shall serve.</summary>
    public static Func<CancellationToken, Task<int>>? Find(string[] args)
    {
        if (args is not [var first, ..] || (first.StartsWith('-') && first is not ("--help" or "-h")))
        {
            return null;
        }

        var output = new CommandOutput(Console.In, Console.Out, Console.Error);
        if (first is "help" or "--help" or "-h")
        {
            return async _ =>
            {
                await output.LineAsync(UsageOfAll());
                return ExitCode.Done;
            };
        }

        var command = Array.Find(s_commands, command => args.Take(command.Name.Split(' ').Length).SequenceEqual(command.Name.Split(' ')));
        return command is null
            ? _ => output.MisunderstandAsync($"There is no command \"{string.Join(' ', args.Take(2))}\".", UsageOfAll())
            : ct => RunAsync(command, args[command.Name.Split(' ').Length..], output, ct);
    }

    private static async Task<int> RunAsync(SalesCommand command, string[] arguments, CommandOutput output, CancellationToken ct)
    {
        var words = CommandWords.Read(arguments, command.Valued, command.Flags);
        if ((words.Fault ?? command.FaultOf(words)) is { } fault)
        {
            return await output.MisunderstandAsync(fault, $"Usage: {command.Name} {command.Usage}".TrimEnd());
        }

        // A fence: what the database or the settings refuse is told in their own words.
        try
        {
            var builder = SalesHost.CreateBuilder([.. words.Settings]);
            if (command.NeedsDatabase && MissingFile(builder.Configuration) is { } missing)
            {
                return await output.RefuseAsync($"There is no database {missing}. Name it with --Database:ConnectionString, or make it with the command migrate.");
            }

            await using var app = Build(builder, command);
            if (!command.NeedsDatabase)
            {
                await app.Services.GetRequiredService<Migrator>().MigrateAsync(ct);
            }

            await using var scope = app.Services.CreateAsyncScope();
            return await command.RunAsync(words, scope.ServiceProvider, output, ct);
        }
        catch (Exception refusal) when (refusal is DatabaseRefusedException or DatabaseUnavailableException or LastAdministratorException)
        {
            return await output.RefuseAsync(refusal.Message);
        }
        catch (OptionsValidationException refusal)
        {
            return await output.RefuseAsync(string.Join(Environment.NewLine, refusal.Failures));
        }
        catch (DbException refusal)
        {
            return await output.RefuseAsync($"The database cannot be used: {refusal.Message} Check Database:ConnectionString and who may read and write there.");
        }
    }

    private static WebApplication Build(WebApplicationBuilder builder, SalesCommand command)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddDatabase(builder.Configuration);
        builder.Services.AddActions();
        builder.Services.AddImport();
        builder.Services.AddLive();

        // Nobody watches this process; a serving one hears of the changes from the journal.
        builder.Services.RemoveAll<IChangeSink>();
        command.Add(builder.Services);

        // A command takes a part of the product; what only a serving one needs is not there, and Development would refuse that.
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = false);
        return builder.Build();
    }

    private static string? MissingFile(IConfiguration configuration)
    {
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return null;
        }

        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource);
        return File.Exists(file) ? null : file;
    }

    private static string UsageOfAll() => string.Join(
        Environment.NewLine,
        [
            "SalesDashboard serves the dashboard when it is started without a command. Commands:",
            .. s_commands.SelectMany(command => new[] { "", $"  {command.Name} {command.Usage}".TrimEnd(), $"      {command.Summary}" }),
            "",
            "Settings may follow any command, e.g. --Database:ConnectionString=\"Data Source=data/sales.db\".",
            "Exit code: 0 done, 1 refused with a message, 2 wrong usage.",
        ]);
}
