using System.Text;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Bulk;

namespace SalesDashboard.Web.Tests.Ui;

public sealed class BulkPanelTests : ComponentTest
{
    private const int Records = BulkPanel.Most + 150;

    public BulkPanelTests() => Services.AddSingleton(new BusinessClock(new StillClock(), TimeZoneInfo.Utc, new DateOnly(2017, 12, 15)));

    [Fact]
    public async Task PIPE_36_PIPE_47_All_results_of_a_mass_action_are_saved_also_those_that_are_not_shown()
    {
        var run = new BulkRun("Assign", Records);
        await run.RunAsync(
            Enumerable.Range(1, Records),
            100,
            (chunk, _) => Task.FromResult(chunk.Select(item => new BulkLine(item == 1 ? "=1+1" : $"Client {item}", null, item % 2 == 0, "Given to \"Bob\", at last"))),
            () => Task.CompletedTask,
            CancellationToken.None);
        var content = new List<string>();
        var module = JSInterop.SetupModule("./Ui/Bulk/BulkPanel.razor.js");
        module.SetupVoid("save", call => ReadInto(content, call.Arguments)).SetVoidResult();
        var panel = Render<BulkPanel>(parameters => parameters.Add(p => p.Run, run));
        Assert.Equal(BulkPanel.Most, panel.FindAll("details li").Count);

        await panel.FindAll("button").Single(button => button.TextContent.Contains("CSV", StringComparison.Ordinal)).ClickAsync();

        Assert.Equal("results-2017-12-15.csv", content[0]);
        var lines = content[1].TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + Records, lines.Length);
        Assert.Equal("Record,Done,Result", lines[0]);
        Assert.Equal("'=1+1,no,\"Given to \"\"Bob\"\", at last\"", lines[1]);
        Assert.Equal($"Client {Records},yes,\"Given to \"\"Bob\"\", at last\"", lines[^1]);
    }

    private static bool ReadInto(List<string> content, IReadOnlyList<object?> arguments)
    {
        using var reader = new StreamReader(((DotNetStreamReference)arguments[1]!).Stream, Encoding.UTF8);
        content.AddRange([(string)arguments[0]!, reader.ReadToEnd()]);
        return true;
    }
}
