using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace SalesDashboard.Web.Tests.Commands;

/// <summary>The commands as a script sees them: words in, exit code, output and error out.</summary>
public sealed partial class CommandLineTests : IDisposable
{
    private readonly SalesProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Import_reports_each_refused_row_and_check_finds_everything_in_order()
    {
        Directory.CreateDirectory(Path.Combine(_program.Folder, "in"));
        _program.Write("in/employees.csv", "employee_id,name,department\nE1,Ann,Sales\nE2,Bob,Sales");
        _program.Write("in/deals.csv", "deal_id,stage,employee_id,amount,closed_on\nD1,New,E1,100,\nD2,New,E9,5,\nD3,Won,E2,2500.50,2017-12-01");

        var first = await _program.RunAsync("import", "in", "--Sales:Currency=UAH");
        var second = await _program.RunAsync("import", "in", "--Sales:Currency=UAH");
        var check = await _program.RunAsync("check");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains("deals.csv (deals): 2 created, 0 updated, 0 unchanged, 1 refused", first.Output, StringComparison.Ordinal);
        Assert.Contains("row 3, employee_id: Nobody has the employee id “E9”", first.Output, StringComparison.Ordinal);
        Assert.Equal((0, "Total: 0 created, 0 updated, 4 unchanged, 1 refused"), (second.ExitCode, second.LastLine));
        Assert.Equal((0, "Clean: database, journal, live book against SQL."), (check.ExitCode, check.LastLine));
    }

    [Fact]
    public async Task AHEAD_18_An_import_is_taken_back_by_the_id_that_it_tells()
    {
        _program.Write("employees.csv", "employee_id,name,department\nE1,Ann,Sales\nE2,Bob,Sales");
        var import = await _program.RunAsync("import", "employees.csv");
        var id = Regex.Match(import.Output, "(?<=undo-import )[0-9a-f]{10}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

        var undo = await _program.RunAsync("undo-import", id);
        var unknown = await _program.RunAsync("undo-import", "0123456789");
        var check = await _program.RunAsync("check");
        var again = await _program.RunAsync("import", "employees.csv");

        Assert.Equal((0, "Undone: 3 removed, 0 put back, 0 left as they are"), (undo.ExitCode, undo.LastLine));
        Assert.Equal((1, ""), (unknown.ExitCode, unknown.Output));
        Assert.Contains("There is no import \"0123456789\"", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal("Total: 2 created, 0 updated, 0 unchanged, 0 refused", again.LastLine);
    }

    [Fact]
    public async Task Import_of_nothing_takable_and_a_strict_import_with_a_bad_row_are_refused()
    {
        _program.Write("employees.csv", "employee_id,name\nE1,Ann\nE2,");
        _program.Write("deals.csv", "deal_id,stage,employee_id\nD1,New,E9");

        var strict = await _program.RunAsync("import", "employees.csv", "--strict");
        var nothing = await _program.RunAsync("import", "deals.csv");
        var dry = await _program.RunAsync("import", "employees.csv", "--dry-run");

        Assert.Equal(1, strict.ExitCode);
        Assert.Contains("nothing was written", strict.Error, StringComparison.Ordinal);
        Assert.Equal(1, nothing.ExitCode);
        Assert.Equal((0, "Dry run, nothing written: 1 created, 0 updated, 0 unchanged, 1 refused"), (dry.ExitCode, dry.LastLine));
    }

    [Fact]
    public async Task A_file_of_100_MB_is_refused_with_its_size_and_the_limit()
    {
        await using (var file = File.Create(Path.Combine(_program.Folder, "deals.csv")))
        {
            file.SetLength(100L << 20);
        }

        var answer = await _program.RunAsync("import", "deals.csv");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("100", answer.Output, StringComparison.Ordinal);
        Assert.Contains("50", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "frobnicate")]
    [InlineData(2, "import")]
    [InlineData(2, "import", "a.csv", "b.csv")]
    [InlineData(2, "import", "a.csv", "--colour=red")]
    [InlineData(2, "import", "a.csv", "--kind", "cats")]
    [InlineData(2, "import", "a.csv", "--kind")]
    [InlineData(2, "import", "a.csv", "--preset", "cats")]
    [InlineData(2, "import", "a.csv", "--dry-run=yes")]
    [InlineData(2, "api-key", "create", "--role", "reader")]
    [InlineData(2, "api-key", "create", "name")]
    [InlineData(2, "api-key", "create", "name", "--role", "boss")]
    [InlineData(2, "api-key", "create", "name", "--role", "reader", "--scope", "moon")]
    [InlineData(2, "api-key", "frobnicate")]
    [InlineData(2, "user", "create", "nobody", "--role", "admin")]
    [InlineData(2, "user", "disable")]
    [InlineData(2, "user", "reset", "ann@example.com", "bob@example.com")]
    [InlineData(2, "api-key", "rotate")]
    [InlineData(2, "api-key", "rotate", "name", "--overlap", "-1")]
    [InlineData(2, "backup")]
    [InlineData(2, "check", "twice")]
    [InlineData(1, "import", "missing.csv")]
    [InlineData(2, "undo-import")]
    [InlineData(1, "check")]
    [InlineData(1, "backup", "copy.db")]
    public async Task Wrong_words_end_with_2_and_refusals_with_1_and_say_why(int exitCode, params string[] arguments)
    {
        var answer = await _program.RunAsync(arguments);

        Assert.Equal((exitCode, ""), (answer.ExitCode, answer.Output));
        Assert.NotEmpty(answer.Error);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        var answer = await _program.RunAsync("help");

        Assert.Equal(0, answer.ExitCode);
        Assert.All(
            ["import PATH", "undo-import ID", "api-key create", "api-key rotate", "api-key revoke", "user create", "user disable", "user enable", "user reset", "user end-sessions", "migrate", "backup PATH", "check"],
            command => Assert.Contains(command, answer.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_is_printed_last_and_stored_only_as_a_hash()
    {
        var created = await _program.RunAsync("api-key", "create", "My program", "--role", "reader");
        var unknown = await _program.RunAsync("api-key", "create", "Other", "--role", "ingest", "--scope", "department:Nowhere");
        var revoked = await _program.RunAsync("api-key", "revoke", "My program");
        var again = await _program.RunAsync("api-key", "revoke", "My program");

        Assert.Equal(0, created.ExitCode);
        Assert.Matches(Key(), created.LastLine);
        Assert.Equal((1, 0, 1), (unknown.ExitCode, revoked.ExitCode, again.ExitCode));
        Assert.DoesNotContain(created.LastLine, ReadAll("sales.db"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_made_once_and_weak_passwords_are_refused()
    {
        var weak = await _program.RunAsync("password\n", ["user", "create", "ann@example.com", "--role", "admin"]);
        var none = await _program.RunAsync("", ["user", "create", "ann@example.com", "--role", "admin"]);
        var made = await _program.RunAsync("correct horse battery staple\n", ["user", "create", "ann@example.com", "--role", "admin"]);
        var twice = await _program.RunAsync("correct horse battery staple\n", ["user", "create", "ann@example.com", "--role", "admin"]);
        var stranger = await _program.RunAsync("correct horse battery staple\n", ["user", "create", "bob@example.com", "--role", "head", "--employee", "E9"]);

        Assert.Equal((1, 1, 0, 1, 1), (weak.ExitCode, none.ExitCode, made.ExitCode, twice.ExitCode, stranger.ExitCode));
        Assert.Contains("E9", stranger.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R44_An_account_is_disabled_and_enabled_but_never_the_last_administrator()
    {
        await _program.RunAsync("correct horse battery staple\n", ["user", "create", "ann@example.com", "--role", "admin"]);
        await _program.RunAsync("correct horse battery staple\n", ["user", "create", "bob@example.com", "--role", "manager"]);

        var last = await _program.RunAsync("user", "disable", "ann@example.com");
        var bob = await _program.RunAsync("user", "disable", "BOB@example.com");
        var dead = await _program.RunAsync("user", "reset", "bob@example.com");
        var enabled = await _program.RunAsync("user", "enable", "bob@example.com");
        var sessions = await _program.RunAsync("user", "end-sessions", "bob@example.com");
        var stranger = await _program.RunAsync("user", "disable", "eve@example.com");

        Assert.Equal((1, 0, 1, 0, 0, 1), (last.ExitCode, bob.ExitCode, dead.ExitCode, enabled.ExitCode, sessions.ExitCode, stranger.ExitCode));
        Assert.Contains("last administrator", last.Error, StringComparison.Ordinal);
        Assert.Equal("Open sessions ended: 0", sessions.LastLine);
    }

    [Fact]
    public async Task R44_A_reset_prints_a_link_whose_secret_is_not_stored_or_reads_the_password()
    {
        await _program.RunAsync("correct horse battery staple\n", ["user", "create", "ann@example.com", "--role", "admin"]);

        var link = await _program.RunAsync("user", "reset", "ann@example.com", "--Hosting:PublicOrigins:0=https://sales.example.com");
        var weak = await _program.RunAsync("password1\n", ["user", "reset", "ann@example.com", "--password"]);
        var read = await _program.RunAsync("seven green umbrellas\n", ["user", "reset", "ann@example.com", "--password"]);
        var check = await _program.RunAsync("check");

        Assert.Equal((0, 1, 0, 0), (link.ExitCode, weak.ExitCode, read.ExitCode, check.ExitCode));
        Assert.StartsWith("https://sales.example.com/reset-password?code=", link.LastLine, StringComparison.Ordinal);
        Assert.DoesNotContain(link.LastLine.Split('=')[1], ReadAll("sales.db"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rotated_key_is_another_one_and_several_of_a_name_are_told_apart()
    {
        var first = await _program.RunAsync("api-key", "create", "ERP", "--role", "reader");
        var second = await _program.RunAsync("api-key", "rotate", "ERP");
        var overlapping = await _program.RunAsync("api-key", "rotate", "ERP", "--overlap", "5");
        var unclear = await _program.RunAsync("api-key", "rotate", "ERP");
        var unknown = await _program.RunAsync("api-key", "rotate", "CRM");

        Assert.Equal((0, 0, 0, 1, 1), (first.ExitCode, second.ExitCode, overlapping.ExitCode, unclear.ExitCode, unknown.ExitCode));
        Assert.Equal(3, new[] { first.LastLine, second.LastLine, overlapping.LastLine }.Distinct().Count(key => Key().IsMatch(key)));
        Assert.Contains("prefix", unclear.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_database_where_the_setting_says_and_backup_copies_it_once()
    {
        const string Setting = "--Database:ConnectionString=Data Source=other/place.db";

        var migrated = await _program.RunAsync("migrate", Setting);
        var copied = await _program.RunAsync("backup", "copy.db", Setting);
        var twice = await _program.RunAsync("backup", "copy.db", Setting);

        Assert.Equal((0, 0, 1), (migrated.ExitCode, copied.ExitCode, twice.ExitCode));
        Assert.True(File.Exists(Path.Combine(_program.Folder, "copy.db")));
        Assert.False(Directory.Exists(Path.Combine(_program.Folder, "data")));
    }

    [Fact]
    public async Task Check_finds_a_row_that_was_written_around_the_gate()
    {
        _program.Write("employees.csv", "employee_id,name\nE1,Ann");
        await _program.RunAsync("import", "employees.csv");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_program.Folder, "data", "sales.db")};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            var change = connection.CreateCommand();
            change.CommandText = "UPDATE Journal SET Actor = 'nobody'";
            await change.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var check = await _program.RunAsync("check");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("journal", check.Output, StringComparison.Ordinal);
    }

    private string ReadAll(string database) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(_program.Folder, "data"), database + "*").Select(path => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(path))));

    [GeneratedRegex("^sd_[0-9a-f]{12}_[0-9a-f]{48}$")]
    private static partial Regex Key();
}
