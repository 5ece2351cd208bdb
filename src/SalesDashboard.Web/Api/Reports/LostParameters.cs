using System.Globalization;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Live.Views.Reports;

namespace SalesDashboard.Web.Api.Reports;

/// <summary>What the interface is asked for.</summary>
/// <param name="From">A month or a day; null = of all time.</param>
/// <param name="Details">true or false.</param>
public sealed record LostParameters(string? From = null, string? To = null, string? By = null, string? Details = null)
{
    public (LostReasonsSpec? Spec, ApiAnswer? Problem) Read(SalesScope scope)
    {
        var text = new QueryText();
        var by = text.Word<LostGrouping>("by", By) ?? LostGrouping.Pipeline;
        var from = Month.TryParse(From, out var first) ? first.FirstDay : text.Date("from", From);
        var to = Month.TryParse(To, out var last) ? last.LastDay : text.Date("to", To);
        var details = text.Text("details", Details) is { } given ? bool.TryParse(given, out var wanted) ? wanted : (bool?)null : false;
        if (details is null)
        {
            text.Refuse(ApiProblems.BadRequest($"details is \"{Details}\"; give true or false."));
        }

        if (to < from)
        {
            text.Refuse(ApiProblems.BadRequest(string.Create(CultureInfo.InvariantCulture, $"The period ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd}).")));
        }

        return text.Problem is { } problem ? (null, problem) : (new LostReasonsSpec(scope, by, details == true, from, to), null);
    }
}
