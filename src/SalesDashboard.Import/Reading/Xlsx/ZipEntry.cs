namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>One line of a zip directory: what the archive claims about a part.</summary>
internal sealed record ZipEntry(string Name, int Method, uint Crc, long PackedSize, long DeclaredSize, long HeaderAt);
