namespace SalesDashboard.Import.Reading.Csv;

/// <summary>
/// The delimiter is the candidate that splits the first rows into equally many fields, quotes respected; of several the one
/// that makes more columns. A file with none of them has one column.
/// </summary>
internal static class DelimiterDetection
{
    private const int RowsLookedAt = 100;

    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    public static char Detect(ReadOnlySpan<char> sample, bool isWholeFile)
    {
        var best = (Delimiter: ',', Agreement: 0.0, Columns: 0);
        foreach (var delimiter in Candidates)
        {
            var counts = CountPerRow(sample, delimiter, isWholeFile);
            if (counts.Count == 0 || counts[0] == 0)
            {
                continue;
            }

            var agreement = counts.Count(count => count == counts[0]) / (double)counts.Count;
            if (agreement > best.Agreement || (agreement >= best.Agreement && counts[0] > best.Columns))
            {
                best = (delimiter, agreement, counts[0]);
            }
        }

        return best.Delimiter;
    }

    private static List<int> CountPerRow(ReadOnlySpan<char> sample, char delimiter, bool isWholeFile)
    {
        var counts = new List<int>();
        var (count, isQuoted, atStart, hasText) = (0, false, true, false);
        foreach (var c in sample)
        {
            if (c == '"' && (isQuoted || atStart))
            {
                // A doubled quote closes and opens again, which comes to the same.
                isQuoted = !isQuoted;
                atStart = !isQuoted;
                hasText = true;
            }
            else if (isQuoted)
            {
                continue;
            }
            else if (c is '\r' or '\n')
            {
                EndRow();
                if (counts.Count == RowsLookedAt)
                {
                    return counts;
                }
            }
            else
            {
                count += c == delimiter ? 1 : 0;
                atStart = c == delimiter || (c == ' ' && atStart);
                hasText = true;
            }
        }

        if (isWholeFile || counts.Count == 0)
        {
            EndRow();
        }

        return counts;

        void EndRow()
        {
            if (hasText)
            {
                counts.Add(count);
            }

            (count, atStart, hasText) = (0, true, false);
        }
    }
}
