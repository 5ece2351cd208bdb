using System.Collections.Immutable;
using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;

namespace SalesDashboard.Live.Views.Clients;

/// <summary>One client with its deals and activities, as far as the scope goes.</summary>
/// <param name="Client">Null: no such client in the caller's scope; then nothing else is filled.</param>
/// <param name="Currency">ISO code of all sums.</param>
public sealed record ClientCardView(ClientSnapshot? Client, DateOnly Today, string Currency)
{
    public string? Responsible { get; init; }

    /// <summary>In the reporting currency.</summary>
    public decimal OpenSum { get; init; }

    public decimal WonSum { get; init; }

    /// <summary>Open ones first, then the newest.</summary>
    public ImmutableArray<ClientDeal> Deals { get; init; } = [];

    /// <summary>A quarter back and a quarter ahead, the newest first.</summary>
    public ImmutableArray<ClientActivity> Activities { get; init; } = [];

    public bool Equals(ClientCardView? other) => other is not null
        && Client == other.Client && Today == other.Today && Currency == other.Currency && Responsible == other.Responsible
        && OpenSum == other.OpenSum && WonSum == other.WonSum
        && Deals.AsSpan().SequenceEqual(other.Deals.AsSpan()) && Activities.AsSpan().SequenceEqual(other.Activities.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Client, Today, Deals.Length, Activities.Length);
}

public sealed record ClientDeal(DealSnapshot Deal, string Stage, string Owner);

/// <param name="Local">When it is due, on the company's clock.</param>
public sealed record ClientActivity(ActivitySnapshot Activity, DateTime Local, ActivityState State, string Employee);
