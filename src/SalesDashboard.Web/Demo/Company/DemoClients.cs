using SalesDashboard.Domain.Changes;
using SalesDashboard.Domain.Clients;

namespace SalesDashboard.Web.Demo.Company;

/// <summary>About four hundred clients, each in the city of the manager who looks after it.</summary>
internal sealed class DemoClients
{
    private const int PerManager = 7;

    private static readonly string[] s_names =
    [
        "Altyn", "Tau", "Dala", "Aspan", "Kaspi", "Sary", "Ulytau", "Zhetysu", "Tengri", "Saryarka", "Alatau", "Nomad", "Steppe", "Silk Way", "Golden Man",
        "Ishim", "Irtysh", "Balkhash", "Turan", "Kokzhar", "Aral", "Burabay", "Medeu", "Shalkar", "Emba", "Argymak", "Baiterek", "Kunan", "Samal", "Zerger",
        "Vector", "Horizon", "Delta", "Nova", "Prime", "Orion", "Vega", "Atlas", "Lumen", "Meridian", "Polar", "Titan", "Union", "Union East", "Victoria",
        "Granit", "Kristall", "Monolit", "Sfera", "Kompas", "Bereke", "Yntymak", "Nurzhol", "Samruk East", "Temir", "Kumis", "Zhibek", "Akbulak", "Karatau", "Ortau",
    ];

    private static readonly (string Suffix, string Segment)[] s_trades =
    [
        ("Build", "Construction"), ("Logistics", "Logistics"), ("Agro", "Agriculture"), ("Foods", "Food industry"), ("Mining", "Mining"),
        ("Energy", "Energy"), ("Pharma", "Health care"), ("Retail", "Retail"), ("Dairy", "Food industry"), ("Service", "Services"),
    ];

    private static readonly string[] s_sources = ["Website", "Incoming call", "Exhibition", "Recommendation", "Cold call", "Tender"];

    private readonly DemoDice _dice;
    private readonly DemoPeople _people;
    private readonly HashSet<string> _taken = [];
    private readonly List<Client> _all = [];
    private readonly Dictionary<DemoManager, List<Client>> _byManager = [];

    public DemoClients(int seed, IEnumerable<DemoManager> managers)
    {
        _dice = new DemoDice(seed, part: 2);
        _people = new DemoPeople(_dice);
        foreach (var manager in managers)
        {
            _byManager[manager] = [.. Enumerable.Range(0, PerManager).Select(_ => Meet(manager))];
        }
    }

    public IReadOnlyList<Client> All => _all;

    public IReadOnlyList<Client> Of(DemoManager manager) => _byManager[manager];

    private Client Meet(DemoManager manager)
    {
        var isPerson = _dice.Chance(0.06);
        var (name, segment) = isPerson ? (_people.Next(), "Private customers") : NextCompany();
        var kind = isPerson ? ClientKind.Person : ClientKind.Company;
        var client = new Client(name, kind);
        client.IdentifyAs(ExternalSystems.Demo, $"client-{_all.Count + 1}");
        client.Describe(name, kind, segment, manager.Office.Name, _dice.Pick(s_sources));
        client.SetContacts(isPerson ? $"{Slug(name)}@mail.example" : $"office@{Slug(name)}.example", NextPhone(manager.Office.PhoneCode));
        client.SetResponsible(manager.Employee);
        _all.Add(client);
        return client;
    }

    private (string Name, string Segment) NextCompany()
    {
        while (true)
        {
            var trade = _dice.Pick(s_trades);
            var name = $"{_dice.Pick(s_names)} {trade.Suffix}";
            if (_taken.Add(name))
            {
                return (name, trade.Segment);
            }
        }
    }

    /// <summary>A number of the city that nobody has: no local number begins with 0.</summary>
    private string NextPhone(string areaCode)
    {
        var local = string.Concat(Enumerable.Range(0, 9 - areaCode.Length).Select(_ => (char)('0' + _dice.Between(0, 9))));
        return $"+7 ({areaCode}) 0{local[..^4]}-{local[^4..^2]}-{local[^2..]}";
    }

    private static string Slug(string name) => name.ToLowerInvariant().Replace(' ', '-');
}
