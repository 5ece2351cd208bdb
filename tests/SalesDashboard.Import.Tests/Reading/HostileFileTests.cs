using System.Text;
using SalesDashboard.Import.Reading;
using SalesDashboard.Import.Tests.Reading.Support;
using Xunit;

namespace SalesDashboard.Import.Tests.Reading;

/// <summary>Goal 32: files made to break the reader end in a refusal that names the fault, without a row.</summary>
public sealed class HostileFileTests
{
    private static readonly string Header = MadeWorkbook.Texts(1, "deal");

    private static readonly Dictionary<string, (FileRefusal Expected, Func<byte[]> Make)> Files = new()
    {
        ["empty"] = (FileRefusal.Empty, () => []),
        ["blank lines only"] = (FileRefusal.NoHeader, () => Text("\n\n   \n")),
        ["delimiters only"] = (FileRefusal.NoHeader, () => Text(",,,\n,,,\n")),
        ["renamed program"] = (FileRefusal.NotATable, () => [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, .. new byte[500]]),
        ["renamed elf"] = (FileRefusal.NotATable, () => [0x7F, .. "ELF"u8, .. new byte[500]]),
        ["pdf"] = (FileRefusal.NotATable, () => Text("%PDF-1.7\n1 0 obj")),
        ["gzip bomb"] = (FileRefusal.NotATable, () => [0x1F, 0x8B, 8, .. new byte[100]]),
        ["png"] = (FileRefusal.NotATable, () => [0x89, .. "PNG"u8, 13, 10, 26, 10]),
        ["old excel"] = (FileRefusal.OldExcel, () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500]]),
        ["html page"] = (FileRefusal.MarkupInsteadOfTable, () => Text("<!DOCTYPE html><html>")),
        ["json"] = (FileRefusal.MarkupInsteadOfTable, () => Text("{\"a\":1}")),
        ["random bytes"] = (FileRefusal.ControlCharacter, () => RandomBytes(5000)),
        ["nul in a cell"] = (FileRefusal.ControlCharacter, () => Text("a,b\n1,x\0y\n")),
        ["all nul"] = (FileRefusal.ControlCharacter, () => new byte[4000]),
        ["utf-32"] = (FileRefusal.UnsupportedEncoding, () => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes("a,b\n")]),
        ["damaged utf-8"] = (FileRefusal.DamagedUtf8, () => [.. Text("имя,город\nАнна,Москва\n"), 0xD0]),
        ["torn utf-16"] = (FileRefusal.UnknownText, () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a,b\n1,2"), 0x00, 0xD8, 0x41, 0x00]),
        ["unclosed quote"] = (FileRefusal.UnclosedQuote, () => Text("a,b\n1,\"x\n2,y\n")),
        ["unclosed quote in a large file"] = (FileRefusal.UnclosedQuote, () => Text("a,b\n1,\"x\n" + string.Concat(Enumerable.Repeat("2,y\n", 20_000)))),
        ["text after a quote"] = (FileRefusal.TextAfterQuote, () => Text("a,b\n\"x\"y,2\n")),
        ["cell of 10 MB"] = (FileRefusal.CellTooLong, () => Text("a,b\n1," + new string('x', 10_000_000))),
        ["quoted cell of 10 MB"] = (FileRefusal.UnclosedQuote, () => Text("a,b\n1,\"" + new string('x', 10_000_000) + '"')),
        ["one line of 10 MB"] = (FileRefusal.CellTooLong, () => Text(new string('x', 10_000_000))),
        ["a million columns"] = (FileRefusal.TooManyColumns, () => Text(string.Join(',', Enumerable.Range(0, 1_000_000).Select(i => "c" + i)))),
        ["a row of a million values"] = (FileRefusal.TooManyColumns, () => Text("a,b\n1" + new string(',', 1_000_000))),
        ["duplicate columns"] = (FileRefusal.DuplicateColumn, () => Text("Deal,b, deal \n1,2,3\n")),
        ["nameless column"] = (FileRefusal.NamelessColumn, () => Text("a,,c\n1,2,3\n")),
        ["no header line"] = (FileRefusal.HeaderLooksLikeData, () => Text("D1,2017-12-01,100\nD2,2017-12-02,200\n")),
        ["cut off zip"] = (FileRefusal.DamagedZip, () => new MadeWorkbook(Header).ToArray()[..^200]),
        ["zip without end"] = (FileRefusal.DamagedZip, () => [.. "PK\u0003\u0004"u8, .. new byte[1000]]),
        ["empty zip"] = (FileRefusal.DamagedZip, () => MadeWorkbook.Zip([])),
        ["zip of a text"] = (FileRefusal.NotAWorkbook, () => MadeWorkbook.Zip([("readme.txt", Text("hello"))])),
        ["10k parts"] = (FileRefusal.TooManyParts, () => MadeWorkbook.Zip(Enumerable.Range(0, 10_000).Select(i => ("p" + i, new byte[1])))),
        ["part above the root"] = (FileRefusal.UnsafePartName, () => new MadeWorkbook(Header).With("xl/../../evil.xml", "<a/>").ToArray()),
        ["absolute part"] = (FileRefusal.UnsafePartName, () => new MadeWorkbook(Header).With("/etc/passwd", "x").ToArray()),
        ["windows part"] = (FileRefusal.UnsafePartName, () => new MadeWorkbook(Header).With("C:\\evil.xml", "x").ToArray()),
        ["nested archive"] = (FileRefusal.NestedArchive, () => new MadeWorkbook(Header).With("xl/media/more.bin", MadeWorkbook.Zip([("a", [1])])).ToArray()),
        ["zip bomb"] = (FileRefusal.ExpandsTooFar, () => new MadeWorkbook(Header).With("xl/worksheets/sheet1.xml", new byte[210 << 20]).ToArray()),
        ["dense bomb below the cap"] = (FileRefusal.ExpandsTooFar, () => SmallestZip(30 << 20)),
        ["declared size too small"] = (FileRefusal.DamagedWorkbook, () => MadeWorkbook.Lie(new MadeWorkbook(Header).ToArray(), "xl/worksheets/sheet1.xml", 24, 10)),
        ["declared size too large"] = (FileRefusal.DamagedWorkbook, () => MadeWorkbook.Lie(new MadeWorkbook(Header).ToArray(), "xl/worksheets/sheet1.xml", 24, 100_000)),
        ["declared size of gigabytes"] = (FileRefusal.ExpandsTooFar, () => MadeWorkbook.Lie(new MadeWorkbook(Header).ToArray(), "xl/worksheets/sheet1.xml", 24, 4_000_000_000)),
        ["wrong checksum"] = (FileRefusal.DamagedWorkbook, () => MadeWorkbook.Lie(new MadeWorkbook(Header).ToArray(), "xl/worksheets/sheet1.xml", 16, 12345)),
        ["encrypted part"] = (FileRefusal.EncryptedWorkbook, () => MadeWorkbook.Lie(new MadeWorkbook(Header).ToArray(), "xl/workbook.xml", 8, 0x0008_0001)),
        ["parts that overlap"] = (FileRefusal.DamagedZip, () => MadeWorkbook.Lie(new MadeWorkbook(Header).ToArray(), "xl/workbook.xml", 20, 1_000_000)),
        ["part header elsewhere"] = (FileRefusal.DamagedWorkbook, () => MadeWorkbook.Lie(new MadeWorkbook(Header).ToArray(), "xl/workbook.xml", 42, 5)),
        ["document type"] = (FileRefusal.DocumentType, () => new MadeWorkbook(Header).With("xl/worksheets/sheet1.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>").ToArray()),
        ["document type in utf-16"] = (FileRefusal.DocumentType, () => new MadeWorkbook(Header).With("xl/styles.xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version=\"1.0\" encoding=\"utf-16\"?><!DOCTYPE a><a/>")]).ToArray()),
        ["no workbook part"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header).Without("xl/workbook.xml").ToArray()),
        ["no package relations"] = (FileRefusal.NotAWorkbook, () => new MadeWorkbook(Header).Without("_rels/.rels").ToArray()),
        ["content types are no xml"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header).With("[Content_Types].xml", "hello").ToArray()),
        ["sheet is no xml"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header).With("xl/worksheets/sheet1.xml", "PNG?").ToArray()),
        ["sheet ends early"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header).With("xl/worksheets/sheet1.xml", MadeWorkbook.Sheet(Header)[..^20]).ToArray()),
        ["missing sheet part"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header).Without("xl/worksheets/sheet1.xml").ToArray()),
        ["no sheets"] = (FileRefusal.NoSuchSheet, () => new MadeWorkbook(Header).With("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>").ToArray()),
        ["shared text out of range"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>").ToArray()),
        ["shared text bomb"] = (FileRefusal.TooMuchSharedText, () => new MadeWorkbook(Header, string.Concat(Enumerable.Repeat("<si><t/></si>", 1_000_001))).ToArray()),
        ["shared text of 40 million characters"] = (FileRefusal.TooMuchSharedText, () => new MadeWorkbook(Header, string.Concat(Enumerable.Repeat("<si><t>" + RandomText(30_000) + "</t></si>", 1400))).ToArray()),
        ["sheet of 1.1 million rows"] = (FileRefusal.TooManyRows, () => new MadeWorkbook(Header + string.Concat(Enumerable.Range(2, 1_100_000).Select(i => $"<row r=\"{i}\"/>"))).ToArray()),
        ["sheet cell of 10 MB"] = (FileRefusal.CellTooLong, () => new MadeWorkbook(MadeWorkbook.Texts(1, RandomText(10_000_000))).ToArray()),
        ["sheet cell above the bound"] = (FileRefusal.CellTooLong, () => new MadeWorkbook(MadeWorkbook.Texts(1, RandomText(40_000))).ToArray()),
        ["value in column XFD"] = (FileRefusal.TooManyColumns, () => new MadeWorkbook(Header + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row>").ToArray()),
        ["rows out of order"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header + "<row r=\"9\"><c><v>1</v></c></row><row r=\"9\"><c><v>1</v></c></row>").ToArray()),
        ["row beyond the last"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header + "<row r=\"2000000000\"><c><v>1</v></c></row>").ToArray()),
        ["columns out of order"] = (FileRefusal.DamagedWorkbook, () => new MadeWorkbook(Header + "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>").ToArray()),
        ["sheet without values"] = (FileRefusal.NoHeader, () => new MadeWorkbook(string.Empty).ToArray()),
        ["numbers for a header"] = (FileRefusal.HeaderLooksLikeData, () => new MadeWorkbook("<row r=\"1\"><c><v>1</v></c></row>").ToArray()),
        ["huge workbook part"] = (FileRefusal.PartTooLarge, () => new MadeWorkbook(Header).With("xl/workbook.xml", new byte[3 << 20]).ToArray()),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task GOAL_32_A_hostile_file_is_refused_for_its_fault(string name)
    {
        var (expected, make) = Files[name];

        Assert.Equal(expected, await Read.RefusalAsync(make()));
    }

    [Fact]
    public async Task GOAL_32_A_file_of_100_MB_is_refused_before_it_is_read()
    {
        using var large = new EndlessStream(100L << 20);

        var refused = await Assert.ThrowsAsync<ImportFileException>(() => ImportTable.OpenAsync(large, ImportOptions.Default, Read.Token));

        Assert.Equal(FileRefusal.TooLarge, refused.Refusal);
        Assert.Contains("100", refused.Message);
        Assert.Contains("50", refused.Message);
    }

    [Fact]
    public async Task GOAL_32_Every_cut_of_a_workbook_is_refused_and_every_flipped_byte_ends_without_a_crash()
    {
        var whole = new MadeWorkbook(Header + MadeWorkbook.Texts(2, "D1")).ToArray();

        for (var length = 4; length < whole.Length; length += 37)
        {
            await Read.RefusalAsync(whole[..length]);
        }

        for (var i = 0; i < whole.Length; i++)
        {
            var bent = whole.ToArray();
            bent[i] ^= 0x55;
            await OpenOrRefuseAsync(bent);
        }
    }

    [Fact]
    public async Task GOAL_32_Random_bytes_behind_a_csv_start_never_crash()
    {
        var random = new Random(32);
        const string Pieces = "a1,;\t|\"\n\r .-/жé€\u0001";
        for (var i = 0; i < 2000; i++)
        {
            await OpenOrRefuseAsync(Text(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)]))));
        }
    }

    [Fact]
    public async Task More_rows_than_the_bound_are_refused()
    {
        var options = new ImportOptions { MaxRows = 2 };

        Assert.Equal(FileRefusal.TooManyRows, await Read.RefusalAsync(Text("a\n1\n2\n3\n"), options));
        await using var table = await Read.OpenAsync("a\n1\n2\n", options);
        Assert.Equal(2, table.Facts.Rows);
    }

    [Fact]
    public async Task A_missing_path_and_a_foreign_extension_are_refused()
    {
        var missing = await Assert.ThrowsAsync<ImportFileException>(() => ImportTable.OpenAsync("no-such-file.csv", ImportOptions.Default, Read.Token));
        var foreign = await Assert.ThrowsAsync<ImportFileException>(() => ImportTable.OpenAsync(typeof(ImportTable).Assembly.Location, ImportOptions.Default, Read.Token));

        Assert.Equal(FileRefusal.NotFound, missing.Refusal);
        Assert.Equal(FileRefusal.WrongExtension, foreign.Refusal);
    }

    private static async Task OpenOrRefuseAsync(byte[] file)
    {
        try
        {
            await using var table = await Read.OpenAsync(file);
            foreach (var row in await table.RowsAsync())
            {
                foreach (var column in table.Columns)
                {
                    _ = (row.Text(column), row.Amount(column));
                }
            }
        }
        catch (ImportFileException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] RandomBytes(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        bytes[0] = (byte)'a';
        return bytes;
    }

    private static string RandomText(int length)
    {
        var random = new Random(2);
        return string.Create(length, random, (span, r) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = (char)('a' + r.Next(26));
            }
        });
    }

    /// <summary>A sheet of blanks at the best compression: more than 400 times.</summary>
    private static byte[] SmallestZip(int size)
    {
        using var file = new MemoryStream(new MadeWorkbook(Header).Without("xl/worksheets/sheet1.xml").ToArray().Length + size);
        file.Write(new MadeWorkbook(Header).Without("xl/worksheets/sheet1.xml").ToArray());
        using (var archive = new System.IO.Compression.ZipArchive(file, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", System.IO.Compression.CompressionLevel.SmallestSize).Open();
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)' ');
            for (var i = 0; i < size >> 20; i++)
            {
                part.Write("<"u8);
                part.Write("!-- -->"u8);
                part.Write(block.AsSpan(0, 200_000));
                for (var j = 0; j < 4; j++)
                {
                    part.Write("<a/>"u8);
                    part.Write(block.AsSpan(0, 200_000));
                }
            }
        }

        return file.ToArray();
    }
}
