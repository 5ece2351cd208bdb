namespace SalesDashboard.Import.Reading;

/// <summary>
/// A file that cannot be read as a table. The message comes from the resources in the current UI language and may be shown
/// as it is: the fact, the value, the place and the way out. Thrown while a table is opened or its columns are decided; after
/// that rows only carry errors of their own.
/// </summary>
public sealed class ImportFileException : Exception
{
    public ImportFileException(FileRefusal refusal, params object[] arguments)
        : base(ReadingText.Of("File_" + refusal, arguments)) => Refusal = refusal;

    public ImportFileException(FileRefusal refusal, Exception cause, params object[] arguments)
        : base(ReadingText.Of("File_" + refusal, arguments), cause) => Refusal = refusal;

    public FileRefusal Refusal { get; }
}
