using System.Globalization;
using System.Text;

namespace SalesDashboard.Import.Reading.Csv;

/// <summary>
/// Stands between the decoded text and the parser and refuses what the parser would swallow or hoard: control characters,
/// endless cells, too many columns, a quote that is never closed. It follows the same grammar (RFC 4180 with blanks around
/// quotes allowed), so that it can name row and column, and nothing above the bounds ever reaches memory.
/// </summary>
internal sealed class CsvGuard(TextReader text, char delimiter, int firstRow, ImportOptions options) : TextReader
{
    private Place _place = Place.FieldStart;
    private int _row = firstRow;
    private int _column = 1;
    private int _length;
    private (int Row, int Column) _quote;
    private bool _afterReturn;

    private enum Place
    {
        FieldStart,
        Plain,
        Quoted,
        QuoteInQuoted,
        AfterQuoted,
    }

    public override int Peek() => text.Peek();

    public override int Read(char[] buffer, int index, int count)
    {
        try
        {
            return Passed(buffer.AsSpan(index, text.Read(buffer, index, count)), count);
        }
        catch (DecoderFallbackException wrong)
        {
            throw WrongBytes(wrong);
        }
    }

    public override async Task<int> ReadAsync(char[] buffer, int index, int count)
    {
        try
        {
            var read = await text.ReadAsync(buffer.AsMemory(index, count), CancellationToken.None);
            return Passed(buffer.AsSpan(index, read), count);
        }
        catch (DecoderFallbackException wrong)
        {
            throw WrongBytes(wrong);
        }
    }

    private ImportFileException WrongBytes(DecoderFallbackException wrong) =>
        new(FileRefusal.UnknownText, wrong, "0x" + Convert.ToHexString(wrong.BytesUnknown ?? []), _row);

    private int Passed(ReadOnlySpan<char> block, int wanted)
    {
        foreach (var c in block)
        {
            Follow(c);
        }

        if (block.IsEmpty && wanted > 0 && _place == Place.Quoted)
        {
            throw new ImportFileException(FileRefusal.UnclosedQuote, _quote.Row, _quote.Column, options.MaxCellLength);
        }

        return block.Length;
    }

    private void Follow(char c)
    {
        if (c < ' ' && c is not ('\t' or '\r' or '\n'))
        {
            throw new ImportFileException(
                FileRefusal.ControlCharacter, "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture), _row, _column);
        }

        if (_place == Place.Quoted || (_place == Place.QuoteInQuoted && c == '"'))
        {
            FollowQuoted(c);
            return;
        }

        if (c is '\r' or '\n')
        {
            EndRow(c);
            return;
        }

        _afterReturn = false;
        if (c == delimiter)
        {
            EndField();
            return;
        }

        FollowPlain(c);
    }

    private void FollowQuoted(char c)
    {
        _place = c == '"' && _place == Place.Quoted ? Place.QuoteInQuoted : Place.Quoted;
        if (++_length > options.MaxCellLength)
        {
            throw new ImportFileException(FileRefusal.UnclosedQuote, _quote.Row, _quote.Column, options.MaxCellLength);
        }
    }

    private void FollowPlain(char c)
    {
        if (_place is Place.QuoteInQuoted or Place.AfterQuoted)
        {
            _place = c == ' '
                ? Place.AfterQuoted
                : throw new ImportFileException(FileRefusal.TextAfterQuote, c.ToString(), _row, _column);
            return;
        }

        if (_place == Place.FieldStart && c == '"')
        {
            (_place, _length, _quote) = (Place.Quoted, 0, (_row, _column));
            return;
        }

        if (_place == Place.FieldStart && c != ' ')
        {
            _place = Place.Plain;
        }

        if (++_length > options.MaxCellLength)
        {
            throw new ImportFileException(FileRefusal.CellTooLong, options.MaxCellLength, _row, _column);
        }
    }

    private void EndField()
    {
        if (++_column > options.MaxColumns)
        {
            throw new ImportFileException(FileRefusal.TooManyColumns, options.MaxColumns, _row);
        }

        (_place, _length) = (Place.FieldStart, 0);
    }

    private void EndRow(char c)
    {
        if (c == '\r' || !_afterReturn)
        {
            _row++;
        }

        (_place, _column, _length, _afterReturn) = (Place.FieldStart, 1, 0, c == '\r');
    }
}
