using System.Globalization;
using System.Text;

namespace SalesDashboard.Import.Reading.Csv;

/// <summary>
/// The encoding of a text file: byte order mark, else UTF-16 by its zero bytes, else UTF-8 when the whole file is valid UTF-8,
/// else a single-byte page: windows-1251, or windows-1252 when accented letters stand inside Latin words.
/// All encodings that come out refuse wrong bytes instead of replacing them.
/// </summary>
internal static class EncodingDetection
{
    public static async Task<DetectedEncoding> DetectAsync(Stream stream, Encoding? given, CancellationToken ct)
    {
        var start = new byte[4096];
        stream.Position = 0;
        var length = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);
        var marked = FromMark(start.AsSpan(0, length));
        if (given is not null)
        {
            var strict = Strict(given.CodePage);
            return new DetectedEncoding(strict, marked?.Encoding.CodePage == strict.CodePage ? marked.MarkLength : 0);
        }

        return marked ?? FromZeroBytes(start.AsSpan(0, length)) ?? await FromAllBytesAsync(stream, ct);
    }

    private static DetectedEncoding? FromMark(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            throw new ImportFileException(FileRefusal.UnsupportedEncoding, "UTF-32");
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return new DetectedEncoding(Strict(65001), 3);
        }

        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return new DetectedEncoding(Strict(1200), 2);
        }

        return start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new DetectedEncoding(Strict(1201), 2) : null;
    }

    /// <summary>Without a mark UTF-16 is taken only when nearly all characters are Latin, Cyrillic or punctuation in one byte order.</summary>
    private static DetectedEncoding? FromZeroBytes(ReadOnlySpan<byte> start)
    {
        var units = start.Length / 2;
        if (units < 4 || !start.Contains((byte)0))
        {
            return null;
        }

        var (little, big) = (0, 0);
        for (var i = 0; i < units; i++)
        {
            little += IsUsual(low: start[2 * i], high: start[(2 * i) + 1]) ? 1 : 0;
            big += IsUsual(low: start[(2 * i) + 1], high: start[2 * i]) ? 1 : 0;
        }

        if (Math.Max(little, big) < units * 0.95 || little == big)
        {
            return null;
        }

        return new DetectedEncoding(Strict(little > big ? 1200 : 1201), 0);

        static bool IsUsual(byte low, byte high) => high switch
        {
            0 => low is >= 0x20 or (byte)'\t' or (byte)'\r' or (byte)'\n',
            0x04 or 0x20 => true,
            _ => false,
        };
    }

    private static async Task<DetectedEncoding> FromAllBytesAsync(Stream stream, CancellationToken ct)
    {
        var seen = new ByteStatistics();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        stream.Position = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(kept), ct);
            var used = seen.Add(buffer.AsSpan(0, kept + read), isLast: read == 0);
            kept = kept + read - used;
            buffer.AsSpan(used, kept).CopyTo(buffer);
            if (read == 0)
            {
                break;
            }
        }

        if (seen.Wrong == 0)
        {
            return new DetectedEncoding(Strict(65001), 0);
        }

        if (seen.Multibyte > seen.Wrong)
        {
            throw new ImportFileException(
                FileRefusal.DamagedUtf8, "0x" + seen.FirstWrong.ToString("X2", CultureInfo.InvariantCulture), seen.FirstWrongAt);
        }

        return new DetectedEncoding(Strict(seen.LooksWestern ? 1252 : 1251), 0);
    }

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
}

internal sealed record DetectedEncoding(Encoding Encoding, int MarkLength);
