namespace SalesDashboard.Data.Saving;

/// <summary>A save would leave the company without an administrator who can sign in; nothing was saved.</summary>
public sealed class LastAdministratorException() : Exception("The company would have no administrator left who can sign in. Appoint another one first.");
