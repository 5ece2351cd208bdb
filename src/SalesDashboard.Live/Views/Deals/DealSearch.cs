using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Deals;

/// <summary>Finds deals by title, client name, e-mail, or phone in any format, of which the digits count (PIPE-9).</summary>
public sealed class DealSearch
{
    private const int FewestPhoneDigits = 3;

    private readonly string _text;
    private readonly string _digits;
    private readonly Catalog _catalog;

    private DealSearch(string text, Catalog catalog)
    {
        _text = text;
        _digits = string.Concat(text.Where(char.IsAsciiDigit));
        _catalog = catalog;
    }

    public bool IsEmpty => _text.Length == 0;

    public static DealSearch For(string? text, Catalog catalog) => new(text?.Trim() ?? "", catalog);

    public bool Matches(DealSnapshot deal)
    {
        if (IsEmpty || Holds(deal.Title))
        {
            return true;
        }

        if (deal.ClientId is not { } id || !_catalog.Clients.TryGetValue(id, out var client))
        {
            return false;
        }

        return Matches(client);
    }

    /// <summary>The same search over clients alone.</summary>
    public bool Matches(ClientSnapshot client) => IsEmpty || Holds(client.Name) || Holds(client.Email)
        || (_digits.Length >= FewestPhoneDigits && client.PhoneDigits?.Contains(_digits, StringComparison.Ordinal) == true);

    private bool Holds(string? value) => value?.Contains(_text, StringComparison.OrdinalIgnoreCase) == true;
}
