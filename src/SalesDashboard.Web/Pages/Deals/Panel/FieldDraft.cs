namespace SalesDashboard.Web.Pages.Deals.Panel;

/// <summary>What is being typed into a field while others may change the deal: it stays in the field until it is saved or undone.</summary>
/// <param name="Text">As typed; null = nothing, the field shows what is stored.</param>
/// <param name="Stored">What was stored when the typing began.</param>
internal readonly record struct FieldDraft(string? Text, string? Stored)
{
    /// <summary>Somebody else stored another value meanwhile.</summary>
    public bool IsOvertaken(string stored) => Text is not null && Stored != stored;

    public FieldDraft With(string text, string stored) => text == stored ? default : new FieldDraft(text, Text is null ? stored : Stored);
}
