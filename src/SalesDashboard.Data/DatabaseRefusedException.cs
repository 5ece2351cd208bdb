namespace SalesDashboard.Data;

/// <summary>The program cannot work with this database as it is; the message says what is wrong and the way out.</summary>
public sealed class DatabaseRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
