using System.Buffers.Binary;
using System.Text;

namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>
/// Reads the directory of a zip file with fixed memory, before any library does: a library would first load all entries. Zip64 is
/// refused, no workbook within the size bound needs it.
/// </summary>
internal static class ZipDirectory
{
    private const int MostEntries = 1000;
    private const int EndLength = 22;
    private const int LineLength = 46;
    private const uint EndSignature = 0x06054B50;
    private const uint LineSignature = 0x02014B50;

    public static async Task<IReadOnlyList<ZipEntry>> ReadAsync(Stream stream, CancellationToken ct)
    {
        var (count, at, length) = await FindAsync(stream, ct);
        if (count > MostEntries)
        {
            throw new ImportFileException(FileRefusal.TooManyParts, count, MostEntries);
        }

        if (at + length > stream.Length || length < (long)count * LineLength || length > (long)count * (LineLength + 1024))
        {
            throw new ImportFileException(FileRefusal.DamagedZip);
        }

        var directory = new byte[length];
        stream.Position = at;
        await stream.ReadExactlyAsync(directory, ct);
        var entries = new List<ZipEntry>(count);
        var offset = 0;
        for (var i = 0; i < count; i++)
        {
            entries.Add(ReadLine(directory.AsSpan(offset), out var used));
            offset += used;
        }

        // Parts that share bytes expand them several times.
        return entries.Sum(entry => entry.PackedSize) <= stream.Length ? entries : throw new ImportFileException(FileRefusal.DamagedZip);
    }

    private static async Task<(int Count, long At, long Length)> FindAsync(Stream stream, CancellationToken ct)
    {
        var tail = new byte[Math.Min(stream.Length, EndLength + ushort.MaxValue)];
        stream.Position = stream.Length - tail.Length;
        await stream.ReadExactlyAsync(tail, ct);
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            if (UInt32(tail, i) != EndSignature)
            {
                continue;
            }

            var (count, length, at) = (UInt16(tail, i + 10), UInt32(tail, i + 12), UInt32(tail, i + 16));
            return count == ushort.MaxValue || at == uint.MaxValue ? throw new ImportFileException(FileRefusal.DamagedZip) : (count, at, length);
        }

        throw new ImportFileException(FileRefusal.DamagedZip);
    }

    private static ZipEntry ReadLine(ReadOnlySpan<byte> line, out int used)
    {
        if (line.Length < LineLength || UInt32(line, 0) != LineSignature)
        {
            throw new ImportFileException(FileRefusal.DamagedZip);
        }

        var (nameLength, extra, comment) = (UInt16(line, 28), UInt16(line, 30), UInt16(line, 32));
        used = LineLength + nameLength + extra + comment;
        if (used > line.Length)
        {
            throw new ImportFileException(FileRefusal.DamagedZip);
        }

        var name = Encoding.UTF8.GetString(line.Slice(LineLength, nameLength));
        if ((UInt16(line, 8) & 1) != 0)
        {
            throw new ImportFileException(FileRefusal.EncryptedWorkbook);
        }

        if (name.Length == 0 || name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Contains('\0')
            || name.Split('/').Contains(".."))
        {
            throw new ImportFileException(FileRefusal.UnsafePartName, ReadingText.Shorten(name));
        }

        var (method, packed, declared, at) = (UInt16(line, 10), UInt32(line, 20), UInt32(line, 24), UInt32(line, 42));
        return method is 0 or 8 && packed != uint.MaxValue && declared != uint.MaxValue && at != uint.MaxValue
            ? new ZipEntry(name, method, UInt32(line, 16), packed, declared, at)
            : throw new ImportFileException(FileRefusal.DamagedZip);
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
