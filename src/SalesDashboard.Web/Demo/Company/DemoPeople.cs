namespace SalesDashboard.Web.Demo.Company;

/// <summary>Names of people, each given once. Surnames have a form for men and one for women.</summary>
internal sealed class DemoPeople(DemoDice dice)
{
    private static readonly string[] s_men =
    [
        "Arman", "Daniyar", "Yerlan", "Nurlan", "Timur", "Ruslan", "Askar", "Bauyrzhan", "Serik", "Marat", "Kanat", "Olzhas",
        "Viktor", "Andriy", "Pavel", "Maksim", "Igor", "Denis", "Alexey", "Oleh",
    ];

    private static readonly string[] s_women =
    [
        "Aigerim", "Dinara", "Saule", "Asel", "Madina", "Zhanna", "Gulnara", "Aliya", "Kamila", "Botagoz", "Indira", "Togzhan",
        "Olena", "Natalia", "Irina", "Svitlana", "Elena", "Oksana", "Marina", "Vera",
    ];

    private static readonly (string Man, string Woman)[] s_surnames =
    [
        ("Akhmetov", "Akhmetova"), ("Omarov", "Omarova"), ("Sadykov", "Sadykova"), ("Iskakov", "Iskakova"), ("Nurpeisov", "Nurpeisova"),
        ("Zhumabekov", "Zhumabekova"), ("Kassymov", "Kassymova"), ("Suleimenov", "Suleimenova"), ("Abenov", "Abenova"), ("Tulegenov", "Tulegenova"),
        ("Baimukhanov", "Baimukhanova"), ("Rakhimov", "Rakhimova"), ("Kim", "Kim"), ("Tsoi", "Tsoi"), ("Lysenko", "Lysenko"), ("Koval", "Koval"),
        ("Petrenko", "Petrenko"), ("Melnyk", "Melnyk"), ("Schmidt", "Schmidt"), ("Weber", "Weber"), ("Sokolov", "Sokolova"), ("Morozov", "Morozova"),
        ("Orlov", "Orlova"), ("Volkov", "Volkova"), ("Dyussenov", "Dyussenova"), ("Aitbayev", "Aitbayeva"), ("Mukanov", "Mukanova"), ("Yermekov", "Yermekova"),
    ];

    private readonly HashSet<string> _given = [];

    public string Next()
    {
        while (true)
        {
            var surname = dice.Pick(s_surnames);
            var name = dice.Chance(0.5) ? $"{dice.Pick(s_men)} {surname.Man}" : $"{dice.Pick(s_women)} {surname.Woman}";
            if (Take(name))
            {
                return name;
            }
        }
    }

    /// <summary>Reserves a name; false = somebody has it already.</summary>
    public bool Take(string name) => _given.Add(name);
}
