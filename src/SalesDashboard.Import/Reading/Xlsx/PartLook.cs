namespace SalesDashboard.Import.Reading.Xlsx;

/// <summary>
/// Looks at the raw bytes of a part: no archive inside the archive, no document type (entities, DTD) in XML, and no stretch of text
/// or tag longer than a cell may be, so that no XML reader ever has to hold one. It also counts rows and shared texts, which is
/// far quicker than to parse them up to their bounds.
/// </summary>
internal sealed class PartLook(string name, ImportOptions options)
{
    // Three bytes a character at most in nearly all texts; the exact bound in characters is kept by SharedStrings.
    private const long MostTextBytes = 3L * SharedStrings.MostCharacters;

    // A character takes up to ten bytes as a reference (&#1234567;).
    private readonly int _longest = Math.Max(options.MaxCellLength, 4096) * 10;
    private readonly bool _isXml = name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
    private readonly bool _isShared = name.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
    private readonly bool _isSheet = name.Contains("worksheets/", StringComparison.OrdinalIgnoreCase);
    private int _counted;
    private long _textBytes;
    private int _run;
    private int _afterOpening = -1;
    private bool _isFirst = true;

    public void At(ReadOnlySpan<byte> block)
    {
        if (_isFirst && block.StartsWith("PK\u0003\u0004"u8))
        {
            throw new ImportFileException(FileRefusal.NestedArchive, name);
        }

        _isFirst = false;
        while (_isXml && !block.IsEmpty)
        {
            var next = block.IndexOfAny((byte)'<', (byte)'>');
            var length = next < 0 ? block.Length : next;
            Note(block[..length]);
            if (next < 0)
            {
                return;
            }

            (_run, _afterOpening) = (0, block[next] == (byte)'<' ? 0 : -1);
            block = block[(next + 1)..];
        }
    }

    private void Note(ReadOnlySpan<byte> stretch)
    {
        _run += stretch.Length;
        if (_run > _longest)
        {
            throw new ImportFileException(FileRefusal.CellTooLong, options.MaxCellLength, name, "-");
        }

        if (_isShared || _isSheet)
        {
            Count(stretch);
        }

        // "<!D" (DOCTYPE) or "<!E" (ENTITY), also with the zero bytes of UTF-16 between.
        for (var i = 0; _afterOpening is 0 or 1 && i < stretch.Length; i++)
        {
            if (stretch[i] == 0)
            {
                continue;
            }

            if (_afterOpening == 1 && stretch[i] is (byte)'D' or (byte)'E')
            {
                throw new ImportFileException(FileRefusal.DocumentType, name);
            }

            _afterOpening = _afterOpening == 0 && stretch[i] == (byte)'!' ? 1 : 2;
        }
    }

    /// <summary>A tag cut by the end of a block may be missed: the parser has the last word.</summary>
    private void Count(ReadOnlySpan<byte> stretch)
    {
        if (_afterOpening < 0)
        {
            _textBytes += stretch.Length;
        }
        else if (_afterOpening == 0 && IsTag(stretch, _isShared ? "si"u8 : "row"u8))
        {
            _counted++;
        }

        if (_isShared && (_counted > SharedStrings.MostTexts || _textBytes > MostTextBytes))
        {
            throw new ImportFileException(FileRefusal.TooMuchSharedText, SharedStrings.MostTexts, SharedStrings.MostCharacters);
        }

        // Sheets hold the header and empty rows as well, so that only twice the bound is surely too much; see also the last row of Excel.
        if (_isSheet && _counted > Math.Min(2L * options.MaxRows, SheetReader.LastRow))
        {
            throw new ImportFileException(FileRefusal.TooManyRows, options.MaxRows);
        }
    }

    private static bool IsTag(ReadOnlySpan<byte> stretch, ReadOnlySpan<byte> tag) =>
        stretch.StartsWith(tag) && (stretch.Length == tag.Length || stretch[tag.Length] is (byte)' ' or (byte)'/');
}
