using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components.Web;

namespace SalesDashboard.Web.Ui.Html;

/// <summary>For what is drawn to HTML once and shown to many.</summary>
public static class PlainHtml
{
    /// <summary>
    /// A renderer that leaves letters of all languages as they are: four to eight times shorter. It keeps all it drew until it
    /// is disposed, so each drawing has its own.
    /// </summary>
    public static HtmlRenderer Renderer(IServiceProvider services, ILoggerFactory loggers) => new(new PlainText(services), loggers);

    private sealed class PlainText(IServiceProvider services) : IServiceProvider
    {
        private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? s_encoder : services.GetService(serviceType);
    }
}
