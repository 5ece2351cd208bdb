namespace SalesDashboard.Actions.Import.Reading.Xlsx;

/// <summary>
/// Looks at the raw bytes of a part: no archive inside the archive, no document type (entities, DTD) in XML, and no stretch of text
/// or tag longer than a cell may be, so that no XML reader ever has to hold one.
/// </summary>
internal sealed class PartLook(string name, int maxCellLength)
{
    // A character takes up to ten bytes as a reference (&#1234567;).
    private readonly int _longest = Math.Max(maxCellLength, 4096) * 10;
    private readonly bool _isXml = name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
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
            throw new ImportFileException(FileRefusal.CellTooLong, maxCellLength, name, "-");
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
}
