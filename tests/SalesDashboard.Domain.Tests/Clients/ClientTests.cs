using SalesDashboard.Domain.Clients;
using Xunit;

namespace SalesDashboard.Domain.Tests.Clients;

public sealed class ClientTests
{
    [Theory]
    [InlineData("+7 (727) 250-11-22", "77272501122")]
    [InlineData("8 727 250 11 22", "87272501122")]
    [InlineData("no phone", "")]
    [InlineData(null, null)]
    public void PIPE_9_A_phone_is_found_by_its_digits(string? phone, string? digits)
    {
        var client = new Client("Tau", ClientKind.Company);

        client.SetContacts(null, phone);

        Assert.Equal(phone, client.Phone);
        Assert.Equal(digits, client.PhoneDigits);
    }
}
