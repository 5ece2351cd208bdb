using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SalesDashboard.Web.Tests.Support;

/// <summary>Uses plain forms as a browser without scripts does.</summary>
public static class Forms
{
    /// <summary>Opens the page, fills the form of this name in and sends it, with its hidden fields.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, string form, params (string Name, string Value)[] fields)
    {
        var document = await browser.OpenAsync(page);
        var hidden = document.QuerySelectorAll($"form:has(input[name='_handler'][value='{form}']) input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? ""));
        return await browser.PostAsync(
            page,
            new FormUrlEncodedContent(hidden.Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))),
            TestContext.Current.CancellationToken);
    }

    public static async Task<IHtmlDocument> OpenAsync(this HttpClient browser, string page) =>
        await (await browser.GetAsync(page, TestContext.Current.CancellationToken)).ReadPageAsync();

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
