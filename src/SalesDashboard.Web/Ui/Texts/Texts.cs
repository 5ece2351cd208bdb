namespace SalesDashboard.Web.Ui;

/// <summary>
/// Names the resource of all texts: inject <c>IStringLocalizer&lt;Texts&gt;</c>. Keys are sorted and read as Feature.Text
/// ("Team.PlanToDate"); a key that counts has the forms .one .few .many .other and is read with <see cref="PluralExtensions.Counted"/>.
/// Every key exists in Texts.resx (English), Texts.ru.resx, Texts.uk.resx and Texts.es.resx; a test compares them.
/// </summary>
public sealed class Texts;
