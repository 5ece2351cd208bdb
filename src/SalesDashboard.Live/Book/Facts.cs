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
    public Table<DealSnapshot> Deals { get; } = new();

    public Table<InvoiceSnapshot> Invoices { get; } = new();

    public Table<PlanSnapshot> Plans { get; } = new();

    public Table<ActivitySnapshot> Activities { get; } = new();

    public Table<NoticeSnapshot> Notices { get; } = new();

    public Table<ConversationSnapshot> Conversations { get; } = new();

    public Table<SettingSnapshot> Settings { get; } = new();

    public Table<CalendarDaySnapshot> Days { get; } = new();

    public Table<CurrencyRateSnapshot> Rates { get; } = new();
}
