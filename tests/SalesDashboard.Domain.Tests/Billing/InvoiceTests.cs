using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Tests.Support;
using Xunit;

namespace SalesDashboard.Domain.Tests.Billing;

public sealed class InvoiceTests
{
    private static readonly DateOnly Day = new(2017, 12, 12);

    private readonly Invoice _invoice = new("2017-0412", SamplePipeline.Manager);

    public InvoiceTests() => _invoice.Describe("2017-0412", SamplePipeline.Manager, 1_000_000, "KZT", Day.AddDays(-10), Day);

    [Fact]
    public void D6_Payments_add_up_to_the_paid_part()
    {
        _invoice.Receive(300_000, Day);
        _invoice.Receive(0.5m, Day.AddDays(1));

        Assert.Equal(300_000.5m, _invoice.Paid);
        Assert.Equal(_invoice.Payments.Sum(payment => payment.Amount), _invoice.Paid);
    }

    [Fact]
    public void CRM_56_A_corrected_payment_changes_the_paid_part_by_the_difference()
    {
        var first = _invoice.Receive(300_000, Day);
        _invoice.Receive(100_000, Day);

        _invoice.Correct(first, 250_000, Day.AddDays(2));

        Assert.Equal(350_000, _invoice.Paid);
        Assert.Equal(Day.AddDays(2), first.PaidOn);
        Assert.Equal(2, _invoice.Payments.Count);
    }

    [Fact]
    public void CRM_56_An_advance_above_the_amount_is_kept()
    {
        _invoice.Receive(1_200_000, Day);

        Assert.Equal(1_200_000, InvoiceSnapshot.From(_invoice).Paid);
    }
}
