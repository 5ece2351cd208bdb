using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Import.Tests.Support;

/// <summary>
/// For each column a row that changes something of <see cref="Sample"/> by it, and the right that this takes. The rows
/// follow each other: each changes what those before it left.
/// </summary>
internal static class ColumnSamples
{
    private const Rights Deals = RoleRights.Recall;

    public static IReadOnlyList<(string Kind, string Column, Rights Needs, string Header, string Row)> All { get; } =
    [
        ("regions", "region", Rights.None, "region", "West"),
        ("cities", "city", Rights.None, "city,region", "Bergen,North"),
        ("cities", "region", Rights.ManageOrganization, "city,region", "Oslo,South"),
        ("employees", "employee_id", Rights.None, "employee_id,name", "E9,New"),
        ("employees", "name", Rights.None, "employee_id,name", "E2,Bobby"),
        ("employees", "email", Rights.ManageOrganization, "employee_id,email", "E2,other@example.com"),
        ("employees", "role", Rights.ManageOrganization, "employee_id,role", "E2,admin"),
        ("employees", "department", Rights.ManageOrganization, "employee_id,department", "E2,Sales"),
        ("employees", "city", Rights.ManageOrganization, "employee_id,city", "E1,Rome"),
        ("employees", "region", Rights.None, "employee_id,name,city,region", "E8,Eve,Turin,South"),
        ("departments", "department", Rights.None, "department", "Export"),
        ("departments", "parent", Rights.ManageOrganization, "department,parent", "Key accounts,"),
        ("departments", "head", Rights.ManageOrganization, "department,head", "Key accounts,E2"),
        ("clients", "client_id", Rights.None, "client_id,name", "C9,Nine"),
        ("clients", "name", Rights.None, "client_id,name", "C1,Acme Ltd"),
        ("clients", "kind", Rights.None, "client_id,kind", "C1,person"),
        ("clients", "segment", Rights.None, "client_id,segment", "C1,Trade"),
        ("clients", "city", Rights.None, "client_id,city", "C1,Oslo"),
        ("clients", "email", Rights.None, "client_id,email", "C1,new@acme.example"),
        ("clients", "phone", Rights.None, "client_id,phone", "C1,+47 99"),
        ("clients", "source", Rights.None, "client_id,source", "C1,Fair"),
        ("clients", "responsible", Deals, "client_id,responsible", "C1,E1"),
        ("products", "product_id", Rights.None, "product_id,name", "P9,Drill"),
        ("products", "name", Rights.None, "product_id,name", "P1,Big lathe"),
        ("products", "group", Rights.None, "product_id,group", "P1,Tools"),
        ("products", "price", Rights.None, "product_id,price", "P1,1300"),
        ("products", "currency", Rights.None, "product_id,currency", "P1,USD"),
        ("deals", "deal_id", Deals, "deal_id,stage,employee_id", "D9,New,E2"),
        ("deals", "title", Deals, "deal_id,title", "D1,Renamed"),
        ("deals", "stage_kind", Deals, "deal_id,stage,stage_kind,employee_id", "D8,New,open,E1"),
        ("deals", "employee_id", Deals, "deal_id,employee_id", "D1,E1"),
        ("deals", "client_id", Deals, "deal_id,client_id", "D1,C2"),
        ("deals", "product_id", Deals, "deal_id,product_id", "D1,"),
        ("deals", "amount", Deals, "deal_id,amount", "D1,77"),
        ("deals", "currency", Deals, "deal_id,currency", "D1,EUR"),
        ("deals", "created_on", Deals, "deal_id,created_on", "D1,2017-11-03"),
        ("deals", "expected_close_on", Deals, "deal_id,expected_close_on", "D1,2018-02-01"),
        ("deals", "closed_on", Deals, "deal_id,closed_on", "D2,2017-11-29"),
        ("deals", "source", Deals, "deal_id,source", "D1,Fair"),
        ("deals", "lost_reason", Deals | Rights.ManagePipelines, "deal_id,lost_reason", "D3,Quality"),
        ("deals", "stage", Deals | Rights.ManagePipelines, "deal_id,stage", "D1,Made up"),
        ("deals", "pipeline", Deals | Rights.ManagePipelines, "deal_id,pipeline,stage", "D1,Made up,New"),
        ("plans", "employee_id", Rights.ManagePlans, "employee_id,month,amount", "E1,2017-12,100"),
        ("plans", "month", Rights.ManagePlans, "employee_id,month,amount", "E2,2018-01,50"),
        ("plans", "amount", Rights.ManagePlans, "employee_id,month,amount", "E2,2017-12,4000"),
        ("plans", "currency", Rights.ManagePlans, "employee_id,month,amount,currency", "E2,2017-12,4000,EUR"),
        ("invoices", "invoice_id", Rights.None, "invoice_id,amount,employee_id,due_on", "I9,5,E2,2017-12-31"),
        ("invoices", "number", Rights.None, "invoice_id,amount,number", "I1,500,77"),
        ("invoices", "client_id", Rights.None, "invoice_id,amount,client_id", "I1,500,C2"),
        ("invoices", "deal_id", Rights.None, "invoice_id,amount,deal_id", "I1,500,D1"),
        ("invoices", "employee_id", Rights.None, "invoice_id,amount,employee_id", "I1,500,E1"),
        ("invoices", "amount", Rights.None, "invoice_id,amount", "I1,510"),
        ("invoices", "currency", Rights.None, "invoice_id,amount,currency", "I1,510,EUR"),
        ("invoices", "issued_on", Rights.None, "invoice_id,amount,issued_on", "I1,510,2017-12-02"),
        ("invoices", "due_on", Rights.None, "invoice_id,amount,due_on", "I1,510,2018-01-31"),
        ("payments", "payment_id", Rights.None, "payment_id,invoice_id,amount,paid_on", "Y9,I1,10,2017-12-12"),
        ("payments", "invoice_id", Rights.None, "payment_id,invoice_id,amount,paid_on", "Y8,I9,1,2017-12-12"),
        ("payments", "amount", Rights.None, "payment_id,invoice_id,amount,paid_on", "Y1,I1,210,2017-12-10"),
        ("payments", "paid_on", Rights.None, "payment_id,invoice_id,amount,paid_on", "Y1,I1,210,2017-12-14"),
        ("activities", "activity_id", Rights.None, "activity_id,type,employee_id,due_at", "A9,Letters,E2,2017-12-20 10:00"),
        ("activities", "type", Rights.None, "activity_id,type,employee_id", "A1,Letters,E2"),
        ("activities", "employee_id", Rights.None, "activity_id,type,employee_id", "A1,Letters,E1"),
        ("activities", "client_id", Rights.None, "activity_id,type,employee_id,client_id", "A1,Letters,E1,C2"),
        ("activities", "deal_id", Rights.None, "activity_id,type,employee_id,deal_id", "A1,Letters,E1,D2"),
        ("activities", "due_at", Rights.None, "activity_id,type,employee_id,due_at", "A1,Letters,E1,2017-12-29 11:00"),
        ("activities", "closed_at", Rights.None, "activity_id,type,employee_id,closed_at", "A1,Letters,E1,2017-12-29 12:00"),
        ("activities", "subject", Rights.None, "activity_id,type,employee_id,subject", "A1,Letters,E1,Wrote"),
        ("activities", "result", Rights.None, "activity_id,type,employee_id,result", "A1,Letters,E1,Answered"),
    ];
}
