namespace SalesDashboard.Data.Configurations;

/// <summary>Longest texts in characters, for the tables and for what is taken in from outside.</summary>
public static class Lengths
{
    public const int Code = 32;
    public const int Name = 200;
    public const int Title = 300;
    public const int ExternalId = 128;
    public const int Email = 256;
    public const int Phone = 40;
    public const int Text = 1000;
    public const int LongText = 4000;
    public const int Sha256Hex = 64;
}
