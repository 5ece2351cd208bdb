using System.Buffers.Binary;
using System.IO.Compression;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>
/// Expands every part of a workbook once, keeping nothing, before it is parsed: counts the real size (declared sizes lie, and .NET
/// stops at them silently), checks sizes and checksums, and looks at the bytes of each part. docs/reliability.md M26.
/// </summary>
internal static class ZipScan
{
    private const int LocalHeaderLength = 30;
    private const uint LocalSignature = 0x04034B50;
    private const long SmallPart = 2L * 1024 * 1024;
    private const long LargePart = 20L * 1024 * 1024;
    private const int SuspectRatio = 400;

    public static async Task CheckAsync(Stream stream, IReadOnlyList<ZipEntry> entries, ImportOptions options, CancellationToken ct)
    {
        var declared = entries.Sum(entry => entry.DeclaredSize);
        if (declared > options.MaxExpandedBytes)
        {
            throw new ImportFileException(FileRefusal.ExpandsTooFar, Mebibytes(declared), Mebibytes(options.MaxExpandedBytes));
        }

        var left = options.MaxExpandedBytes;
        foreach (var entry in entries)
        {
            if (entry.DeclaredSize > LimitOf(entry.Name))
            {
                throw new ImportFileException(FileRefusal.PartTooLarge, entry.Name, Mebibytes(entry.DeclaredSize), Mebibytes(LimitOf(entry.Name)));
            }

            left -= await ExpandAsync(stream, entry, left, options, ct);
        }
    }

    private static async Task<long> ExpandAsync(Stream stream, ZipEntry entry, long left, ImportOptions options, CancellationToken ct)
    {
        await GoToAsync(stream, entry, ct);
        await using var packed = new PackedBytes(stream, entry.PackedSize);
        await using Stream expanded = entry.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress, leaveOpen: true);
        var look = new PartLook(entry.Name, options);
        var crc = new Crc32();
        var buffer = new byte[64 * 1024];
        long size = 0;
        int read;
        while ((read = await ReadOrRefuseAsync(expanded, buffer, entry.Name, ct)) > 0)
        {
            size += read;
            if (size > left || (size > LargePart && size / SuspectRatio > entry.PackedSize))
            {
                throw new ImportFileException(FileRefusal.ExpandsTooFar, Mebibytes(size), Mebibytes(options.MaxExpandedBytes));
            }

            if (size > entry.DeclaredSize)
            {
                throw new ImportFileException(FileRefusal.DamagedWorkbook, entry.Name);
            }

            crc.Add(buffer.AsSpan(0, read));
            look.At(buffer.AsSpan(0, read));
        }

        return size == entry.DeclaredSize && crc.Value == entry.Crc ? size : throw new ImportFileException(FileRefusal.DamagedWorkbook, entry.Name);
    }

    private static async Task<int> ReadOrRefuseAsync(Stream expanded, byte[] buffer, string name, CancellationToken ct)
    {
        try
        {
            return await expanded.ReadAsync(buffer, ct);
        }
        catch (InvalidDataException wrong)
        {
            throw new ImportFileException(FileRefusal.DamagedWorkbook, wrong, name);
        }
    }

    private static async Task GoToAsync(Stream stream, ZipEntry entry, CancellationToken ct)
    {
        var header = new byte[LocalHeaderLength];
        stream.Position = entry.HeaderAt;
        if (await stream.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, ct) < header.Length
            || BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalSignature)
        {
            throw new ImportFileException(FileRefusal.DamagedWorkbook, entry.Name);
        }

        stream.Position += BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
    }

    /// <summary>Sheets and shared strings are streamed and may be large; the directories of the package are loaded whole.</summary>
    private static long LimitOf(string name)
    {
        if (name.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            return long.MaxValue;
        }

        var file = name[(name.LastIndexOf('/') + 1)..].ToUpperInvariant();
        return file switch
        {
            "SHAREDSTRINGS.XML" => long.MaxValue,
            "WORKBOOK.XML" or "[CONTENT_TYPES].XML" => SmallPart,
            _ => file.EndsWith(".RELS", StringComparison.Ordinal) ? SmallPart : LargePart,
        };
    }

    private static long Mebibytes(long bytes) => (bytes + (1 << 20) - 1) >> 20;
}
