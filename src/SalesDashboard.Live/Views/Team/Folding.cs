namespace SalesDashboard.Live.Views.Team;

/// <summary>
/// Which branches of the tree are open. Regions are at first, cities only in a team that fits a screen; only what the person
/// turned round is kept, so that a new branch opens like the others.
/// </summary>
public sealed class Folding
{
    private const int PeopleOfSmallTeam = 15;

    private readonly HashSet<string> _turned = [];

    public IReadOnlyCollection<string> Turned => _turned;

    public void Toggle(string key)
    {
        if (!_turned.Remove(key))
        {
            _turned.Add(key);
        }
    }

    public void Restore(IEnumerable<string> turned)
    {
        _turned.Clear();
        _turned.UnionWith(turned);
    }

    public bool IsOpen(TeamRow row, TeamView view)
    {
        var opensAtFirst = row.AriaLevel == 1 || view.Rows.Count(known => known.Level == TeamLevel.Person) <= PeopleOfSmallTeam;
        return row.IsBranch && opensAtFirst != _turned.Contains(row.Key);
    }

    /// <summary>The rows whose branches are all open, in the order of the view.</summary>
    public IEnumerable<(TeamRow Row, bool IsOpen)> Visible(TeamView view)
    {
        var open = new HashSet<string>();
        foreach (var row in view.Rows.Where(row => row.Parent is null || open.Contains(row.Parent)))
        {
            var isOpen = IsOpen(row, view);
            if (isOpen)
            {
                open.Add(row.Key);
            }

            yield return (row, isOpen);
        }
    }
}
