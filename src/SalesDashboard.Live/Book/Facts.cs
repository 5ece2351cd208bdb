using SalesDashboard.Domain.Activities;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Money;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.Settings;

namespace SalesDashboard.Live.Book;

/// <summary>The newest known state of each record that figures come from. Totals and orders are derived from these alone.</summary>
internal sealed class Facts
{
    public required Table<DealSnapshot> Deals { get; init; }

    public required Table<InvoiceSnapshot> Invoices { get; init; }

    public required Table<PlanSnapshot> Plans { get; init; }

    public required Table<ActivitySnapshot> Activities { get; init; }

    public required Table<NoticeSnapshot> Notices { get; init; }

    public required Table<ConversationSnapshot> Conversations { get; init; }

    public required Table<SettingSnapshot> Settings { get; init; }

    public required Table<CalendarDaySnapshot> Days { get; init; }

    public required Table<CurrencyRateSnapshot> Rates { get; init; }
}
