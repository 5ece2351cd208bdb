using Microsoft.JSInterop;
using SalesDashboard.Testing;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Tests.Ui;

/// <summary>On a slow line a part is often gone before its script has come.</summary>
public sealed class PartScriptTests
{
    [Fact]
    public async Task R_goal_24_A_script_that_comes_after_its_part_has_gone_starts_nothing()
    {
        var browser = new SlowBrowser();
        var script = new PartScript("./part.js");
        var starting = script.StartAsync(browser, default);

        await script.DisposeAsync();
        browser.Module.Answer();
        await starting;

        Assert.Empty(browser.Script.Calls);
        Assert.True(browser.Module.IsGivenBack);
    }

    [Fact]
    public async Task R_goal_24_What_is_created_after_its_part_has_gone_is_given_back()
    {
        var browser = new SlowBrowser();
        var script = new PartScript("./part.js");
        browser.Module.Answer();
        var starting = script.StartAsync(browser, default);

        await script.DisposeAsync();
        browser.Script.Answer();
        await starting;

        Assert.Equal(["dispose"], browser.Script.Calls);
        Assert.True(browser.Script.IsGivenBack);
    }

    [Fact]
    public async Task R_goal_24_An_element_that_is_gone_before_its_script_starts_is_no_fault()
    {
        var browser = new SlowBrowser();
        var script = new PartScript("./part.js");
        browser.Module.Answer();
        var starting = script.StartAsync(browser, default);

        await script.DisposeAsync();
        browser.Script.Fail(new JSException("Cannot read properties of null"));

        await starting;
    }

    [Fact]
    public async Task R_goal_24_A_call_of_a_part_that_has_gone_answers_nothing()
    {
        var browser = new SlowBrowser();
        var script = new PartScript("./part.js");
        await script.DisposeAsync();

        Assert.Null(await script.CallAsync<string>(browser, "folds", "kept"));
        Assert.Equal(0, browser.Imports);
    }

    [Fact]
    public async Task A_script_that_fails_on_a_living_part_is_told()
    {
        var browser = new SlowBrowser();
        await using var script = new PartScript("./part.js");
        browser.Module.Answer();
        browser.Script.Fail(new JSException("create is not a function"));

        await Assert.ThrowsAsync<JSException>(() => script.StartAsync(browser, default));
    }

    [Fact]
    public async Task Two_calls_while_the_module_is_on_its_way_import_it_once()
    {
        var browser = new SlowBrowser();
        await using var script = new PartScript("./part.js");
        var calls = Task.WhenAll(script.CallAsync(browser, "one"), script.CallAsync<object>(browser, "two"));

        browser.Module.Answer();
        browser.Script.Answer();
        await calls;

        Assert.Equal(1, browser.Imports);
    }

    [Fact]
    public void R_goal_24_Parts_reach_the_browser_through_their_script_alone()
    {
        var around = Directory.EnumerateFiles(SourceTree.PathOf("src", "SalesDashboard.Web"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Ui/Interop/", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("IJSObjectReference", StringComparison.Ordinal) || text.Contains("DotNetObjectReference", StringComparison.Ordinal)
                    || text.Contains("Script.Invoke", StringComparison.Ordinal) || text.Contains("new CancellationTokenSource()", StringComparison.Ordinal)
                    && file.EndsWith(".razor.cs", StringComparison.Ordinal)));

        Assert.Empty(around.Select(Path.GetFileName));
    }

    /// <summary>A browser whose answers come when the test says so.</summary>
    private sealed class SlowBrowser : IJSRuntime
    {
        public SlowBrowser() => Module = new Reference(() => Script);

        public Reference Module { get; }

        public Reference Script { get; } = new(() => null);

        public int Imports { get; private set; }

        public async ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            Imports++;
            await Module.Arrival;
            return (T)(object)Module;
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);
    }

    private sealed class Reference(Func<Reference?> made) : IJSObjectReference
    {
        private readonly TaskCompletionSource _arrival = new();

        public List<string> Calls { get; } = [];

        public bool IsGivenBack { get; private set; }

        public Task Arrival => _arrival.Task;

        public void Answer() => _arrival.SetResult();

        public void Fail(Exception fault) => _arrival.SetException(fault);

        public async ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            Calls.Add(identifier);
            if (made() is { } script)
            {
                await script.Arrival;
                return script is T answer ? answer : default!;
            }

            return default!;
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);

        public ValueTask DisposeAsync()
        {
            IsGivenBack = true;
            return ValueTask.CompletedTask;
        }
    }
}
