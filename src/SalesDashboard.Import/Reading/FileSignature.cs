namespace SalesDashboard.Import.Reading;

/// <summary>Tells tables from other files by their first bytes: the name of a file proves nothing.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, string Name)[] Foreign =
    [
        ("MZ"u8.ToArray(), "EXE"),
        ([0x7F, .. "ELF"u8], "ELF"),
        ("%PDF"u8.ToArray(), "PDF"),
        ([0x1F, 0x8B], "GZIP"),
        ([0x89, .. "PNG"u8], "PNG"),
        ([0xFF, 0xD8, 0xFF], "JPEG"),
        ("GIF8"u8.ToArray(), "GIF"),
        ("Rar!"u8.ToArray(), "RAR"),
        ([.. "7z"u8, 0xBC, 0xAF], "7-Zip"),
        ("SQLite format 3"u8.ToArray(), "SQLite"),
        ([0xCA, 0xFE, 0xBA, 0xBE], "Java"),
    ];

    public static FileKind KindOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return FileKind.Xlsx;
        }

        if (start.StartsWith("PK\u0005\u0006"u8) || start.StartsWith("PK\u0007\u0008"u8))
        {
            throw new ImportFileException(FileRefusal.DamagedZip);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw new ImportFileException(FileRefusal.OldExcel);
        }

        foreach (var (magic, name) in Foreign)
        {
            // "MZ" alone may begin a header of a CSV file; a program has zero bytes soon after.
            if (start.StartsWith(magic) && (magic.Length > 2 || start.Contains((byte)0)))
            {
                throw new ImportFileException(FileRefusal.NotATable, name);
            }
        }

        return FileKind.Csv;
    }
}
