using Microsoft.Playwright;
using Xunit;

namespace SalesDashboard.E2E.Support;

/// <summary>Somebody at a browser: a context of their own, signed in through the sign-in page, every complaint of the page noted.</summary>
public sealed class Person : IAsyncDisposable
{
    private static readonly string[] s_roles = ["Manager", "Department head", "Top management", "Administrator"];

    private const string ViolationMark = "securitypolicyviolation: ";

    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];
    private readonly List<string> _outside = [];
    private readonly List<string> _violations = [];
    private int _sent;
    private int _received;
    private long _receivedBytes;

    private Person(IBrowserContext context, IPage page, string url)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        page.Console += (_, message) => NoteViolation(message.Text);
        page.PageError += (_, text) => Note(true, $"page error: {text}");
        page.Request += (_, request) => NoteOutside(request.Url, url);
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => Interlocked.Add(ref _sent, IsPing(frame) ? 0 : 1);
            socket.FrameReceived += (_, frame) =>
            {
                Interlocked.Add(ref _received, IsPing(frame) ? 0 : 1);
                Interlocked.Add(ref _receivedBytes, frame.Binary?.Length ?? frame.Text?.Length ?? 0);
            };
        };
    }

    public IPage Page { get; }

    /// <summary>A tool that brings styles of its own looks at the page from now on: what the policy refuses is the tool's.</summary>
    public bool IsExamined { get; set; }

    /// <summary>Messages to the server over the circuit so far.</summary>
    public int FramesSent => Volatile.Read(ref _sent);

    public int FramesReceived => Volatile.Read(ref _received);

    public long BytesReceived => Interlocked.Read(ref _receivedBytes);

    /// <param name="session">Cookies of somebody who has signed in; null = a stranger.</param>
    public static async Task<Person> VisitAsync(
        Browser browser, string url, int width = 1440, int height = 900, string locale = "en-US", bool dark = false, bool script = true, string? session = null)
    {
        var context = await browser.Chrome.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = url,
            Locale = locale,
            JavaScriptEnabled = script,
            StorageState = session,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        await context.AddInitScriptAsync(
            $"document.addEventListener('securitypolicyviolation', it => console.warn(`{ViolationMark}${{it.effectiveDirective}} ${{it.blockedURI}} ${{it.sourceFile}} ${{it.sample}}`))");
        if (dark)
        {
            await context.AddCookiesAsync([new Cookie { Name = "theme", Value = "dark", Url = url }]);
        }

        return new Person(context, await context.NewPageAsync(), url);
    }

    /// <summary>Somebody of this role who has signed in before and looks at nothing yet: in a browser of its own, in the session of the role.</summary>
    public static async Task<Person> SignInAsync(
        Browser browser, string url, string role, int width = 1440, int height = 900, string locale = "en-US", bool dark = false)
    {
        var session = await browser.SessionAsync(url, role, () => EnterAsync(browser, url, role));
        return await VisitAsync(browser, url, width, height, locale, dark, session: session);
    }

    /// <summary>The same with an address and password.</summary>
    public static async Task<Person> SignInAsync(Browser browser, string url, string email, string password)
    {
        var session = await browser.SessionAsync(url, email, () => EnterAsync(browser, url, email, password));
        return await VisitAsync(browser, url, session: session);
    }

    /// <summary>Comes through the sign-in page by the one-click account of a role, into a session that nobody shares, and waits until the home page answers to clicks.</summary>
    public static async Task<Person> EnterAsync(Browser browser, string url, string role)
    {
        var person = await VisitAsync(browser, url);
        await person.Page.GotoAsync("/signin");
        await person.Page.Locator("form.demo button").Nth(Array.IndexOf(s_roles, role)).ClickAsync();
        await person.Page.Locator("main[data-interactive]").WaitForAsync();
        return person;
    }

    /// <summary>The same with an address and password.</summary>
    public static async Task<Person> EnterAsync(Browser browser, string url, string email, string password)
    {
        var person = await VisitAsync(browser, url);
        await person.Page.GotoAsync("/signin");
        await person.Page.Locator("[name='Form.Email']").FillAsync(email);
        await person.Page.Locator("[name='Form.Password']").FillAsync(password);
        await person.Page.Locator("form:has([name='Form.Password']) button[type=submit]").First.ClickAsync();
        await person.Page.Locator("main[data-interactive]").WaitForAsync();
        return person;
    }

    /// <summary>From now on: does anything that a circuit sends hold this text?</summary>
    public Func<bool> Listen(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        var heard = false;
        Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
            heard |= frame.Binary?.AsSpan().IndexOf(bytes) >= 0 || frame.Text?.Contains(text, StringComparison.Ordinal) == true;
        return () => heard;
    }

    /// <summary>Opens an address and waits until the page answers to clicks, not only shows.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("main[data-interactive]").WaitForAsync();
    }

    /// <summary>Waits until the browser has nothing more to say to the server: the shell's own live parts begin after the page's.</summary>
    public async Task SettleAsync()
    {
        int before;
        do
        {
            before = FramesSent;
            await Page.EvaluateAsync("() => new Promise(done => setTimeout(() => requestIdleCallback(done), 250))");
        }
        while (before != FramesSent);
    }

    public Task<IResponse?> GoToAsync(string path) => Page.GotoAsync(path);

    /// <summary>No page said anything wrong and none asked another host for anything (PLAN-3).</summary>
    public void AssertNoFaults()
    {
        lock (_faults)
        {
            Assert.Empty(_faults);
            Assert.Empty(_outside);
        }
    }

    /// <summary>Whatever the story was about: nothing in it was refused by the content security policy.</summary>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        lock (_faults)
        {
            Assert.Empty(_violations);
        }
    }

    /// <summary>Both ends say every now and then that they are there: a length and [6].</summary>
    private static bool IsPing(IWebSocketFrame frame) => frame.Binary is [2, 0x91, 6];

    private void Note(bool isFault, string text)
    {
        if (isFault)
        {
            lock (_faults)
            {
                _faults.Add(text);
            }
        }
    }

    private void NoteViolation(string text)
    {
        if (!IsExamined && text.StartsWith(ViolationMark, StringComparison.Ordinal))
        {
            lock (_faults)
            {
                _violations.Add(text);
            }
        }
    }

    private void NoteOutside(string requested, string home)
    {
        if (!requested.StartsWith(home, StringComparison.Ordinal) && !requested.StartsWith("data:", StringComparison.Ordinal) && !requested.StartsWith("blob:", StringComparison.Ordinal))
        {
            lock (_faults)
            {
                _outside.Add(requested);
            }
        }
    }
}
