using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Engine;
using SalesDashboard.Web.Access;
using SalesDashboard.Web.Ui;
using SalesDashboard.Web.Ui.Interop;

namespace SalesDashboard.Web.Pages.Feed;

/// <summary>The feed of the caller. Text and readers of a post were frozen when it was made.</summary>
public sealed partial class FeedPage : IDisposable
{
    private readonly PartLife _life = new();
    private IReadOnlyList<FeedEntry>? _entries;
    private bool _hasMore;

    [Inject] public required IStringLocalizer<Texts> Text { get; init; }

    [Inject] public required CurrentUser User { get; init; }

    [Inject] public required FeedQuery Query { get; init; }

    [Inject] public required LiveEngine Engine { get; init; }

    [Inject] public required BusinessClock Clock { get; init; }

    public void Dispose()
    {
        _life.Dispose();
    }

    protected override Task OnInitializedAsync() => ShowMoreAsync();

    private async Task ShowMoreAsync()
    {
        if (await User.GetAsync() is not { } caller)
        {
            return;
        }

        var page = await Query.PageAsync(_entries is [.., var last] ? last.Id : null, caller, _life.Token);
        _hasMore = page.Count == FeedQuery.PageSize;
        _entries = [.. _entries ?? [], .. page];
    }

    private string AuthorOf(FeedEntry entry) => Engine.Read(book => book.Organization.Employees.GetValueOrDefault(entry.AuthorId)?.Name ?? "");

    private string When(DateTime utc)
    {
        var local = Clock.ToLocal(utc);
        var format = Format.For("USD");
        return $"{format.Date(DateOnly.FromDateTime(local))} {format.Time(TimeOnly.FromDateTime(local))}";
    }
}
