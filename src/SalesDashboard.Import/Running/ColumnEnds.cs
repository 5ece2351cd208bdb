using SalesDashboard.Data;
using SalesDashboard.Data.Deals;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Pipelines;

namespace SalesDashboard.Import.Running;

/// <summary>The last rank of each stage, asked for once and then counted on: imported cards go behind all others.</summary>
internal sealed class ColumnEnds
{
    private readonly Dictionary<Stage, string?> _last = [];

    public async Task LoadAsync(SalesDbContext context, IEnumerable<Stage> stages, CancellationToken ct)
    {
        foreach (var stage in stages)
        {
            if (!_last.ContainsKey(stage))
            {
                _last[stage] = stage.Id == 0 ? null : await context.LastRankAsync(stage.Id, ct);
            }
        }
    }

    public string Next(Stage stage)
    {
        var next = Rank.Between(_last.GetValueOrDefault(stage), null);
        _last[stage] = next;
        return next;
    }

    public void Forget() => _last.Clear();
}
