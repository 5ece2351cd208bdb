namespace SalesDashboard.Live.Book;

/// <summary>A place in one of the two trees: employee, city, region, company and employee, department, company.</summary>
public readonly record struct Node(NodeKind Kind, long Id)
{
    /// <summary>The id of "none": employees without a city, city of no region, employees without a department.</summary>
    public const long None = 0;

    public static Node Company { get; } = new(NodeKind.Company, None);
}

public enum NodeKind
{
    Company = 1,
    Region = 2,
    City = 3,
    Department = 4,
    Employee = 5,
}
