using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Web.Pages.Deals.Board;
using SalesDashboard.Web.Pages.Deals.Board.Parts;
using SalesDashboard.Web.Tests.Support;
using SalesDashboard.Web.Ui.Pipelines;

namespace SalesDashboard.Web.Tests.Pages.Deals;

public sealed class DealDocumentsTests : StoredPageTest
{
    [Fact]
    public async Task CRM_4_A_file_is_added_and_listed_with_who_and_when()
    {
        SignIn(Company.Bob);
        var part = Render<DealDocuments>(parameters => parameters.Add(it => it.MayAdd, true).Add(it => it.DealId, Company.Open[0].Id).Add(it => it.Format, Hryvnia));
        Assert.Contains("No documents yet.", part.Markup, StringComparison.Ordinal);

        part.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("content", "offer.txt"));

        part.WaitForAssertion(() => Assert.Equal("“offer.txt” is kept with the deal.", part.Find("[role=status]").TextContent));
        part.WaitForAssertion(() => Assert.Equal("offer.txt", part.Find("li a").TextContent));
        var stored = await ReadAsync(context => context.DealDocuments.Include(document => document.Content).SingleAsync(Ct));
        Assert.Equal(("Bob Seller", "content"), (stored.Author, System.Text.Encoding.UTF8.GetString(stored.Content?.Bytes ?? [])));
    }

    [Fact]
    public void CRM_4_A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        SignIn(Company.Bob);
        var part = Render<DealDocuments>(parameters => parameters.Add(it => it.MayAdd, true).Add(it => it.DealId, Company.Open[0].Id).Add(it => it.Format, Hryvnia));

        part.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[DealDocument.MaxBytes + 1], "big.bin"));

        part.WaitForAssertion(() => Assert.StartsWith("Not added: “big.bin” is empty or larger than 5 MB.", part.Find("[role=status].bad").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PIPE_32_A_reason_with_clarifications_offers_them_and_the_chosen_one_is_the_comment()
    {
        LossAnswer? given = null;
        SignIn(Company.Bob);
        var sheet = Render<LossSheet>(parameters => parameters
            .Add(it => it.Stage, "Lost")
            .Add(it => it.Deal, "Pump")
            .Add(it => it.Reasons, [new LossChoice(1, "Price", NeedsComment: false), new LossChoice(2, "Rival", NeedsComment: true) { Clarifications = ["Cheaper", "Quicker"] }])
            .Add(it => it.Answer, (LossAnswer? answer) => given = answer));
        await sheet.FindAll("input[type=radio]")[0].ChangeAsync(true);
        Assert.Empty(sheet.FindAll("#loss-clarification"));

        await sheet.FindAll("input[type=radio]")[1].ChangeAsync(true);
        await sheet.Find("#loss-clarification").ChangeAsync("Quicker");
        await sheet.Find("form").SubmitAsync();

        Assert.Equal(new LossAnswer(2, "Quicker"), given);
    }
}
