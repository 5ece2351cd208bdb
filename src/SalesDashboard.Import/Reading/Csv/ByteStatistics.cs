using System.Buffers;
using System.Text;

namespace SalesDashboard.Import.Reading.Csv;

/// <summary>Counts valid and wrong UTF-8 sequences of a file, and how its high bytes stand beside Latin letters.</summary>
internal sealed class ByteStatistics
{
    private long _position;
    private long _besideLatin;
    private long _besideHigh;

    public long Multibyte { get; private set; }

    public long Wrong { get; private set; }

    public byte FirstWrong { get; private set; }

    public long FirstWrongAt { get; private set; }

    /// <summary>Accented letters stand alone inside Latin words; Cyrillic ones stand together.</summary>
    public bool LooksWestern => _besideLatin > _besideHigh;

    /// <summary>Returns how many bytes were used; the rest is the beginning of a character and comes again with the next block.</summary>
    public int Add(ReadOnlySpan<byte> block, bool isLast)
    {
        var at = 0;
        while (at < block.Length)
        {
            var plain = block[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0)
            {
                at = block.Length;
                break;
            }

            at += plain;
            var status = Rune.DecodeFromUtf8(block[at..], out _, out var length);
            if (status == OperationStatus.NeedMoreData && !isLast)
            {
                break;
            }

            Note(block, at, isValid: status == OperationStatus.Done);
            at += length;
        }

        _position += at;
        return at;
    }

    private void Note(ReadOnlySpan<byte> block, int at, bool isValid)
    {
        if (isValid)
        {
            Multibyte++;
            return;
        }

        if (Wrong++ == 0)
        {
            FirstWrong = block[at];
            FirstWrongAt = _position + at;
        }

        var before = at > 0 ? block[at - 1] : (byte)' ';
        var after = at + 1 < block.Length ? block[at + 1] : (byte)' ';
        if (before >= 0xC0 || after >= 0xC0)
        {
            _besideHigh++;
        }
        else if (char.IsAsciiLetter((char)before) || char.IsAsciiLetter((char)after))
        {
            _besideLatin++;
        }
    }
}
