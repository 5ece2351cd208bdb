namespace SalesDashboard.Import.Tests.Support;

/// <summary>A small company as eleven files, one of each kind.</summary>
internal static class Sample
{
    public static IReadOnlyDictionary<string, string[]> Files { get; } = new Dictionary<string, string[]>
    {
        ["regions"] = ["region", "North", "South"],
        ["cities"] = ["region,city", "North,Oslo", "South,Rome"],
        ["departments"] = ["department,parent,head", "Sales,,", "Key accounts,Sales,E1"],
        ["employees"] =
        [
            "employee_id,name,email,role,department,city",
            "E1,Ann Head,ann@example.com,head,Key accounts,Oslo",
            "E2,Bob Seller,bob@example.com,manager,Key accounts,",
        ],
        ["clients"] =
        [
            "client_id,name,kind,segment,city,email,phone,source,responsible",
            "C1,Acme,company,Retail,Bergen,info@acme.example,+47 22 33 44 55,Site,E2",
            "C2,Carl,person,,,,,,",
        ],
        ["products"] = ["product_id,name,group,price,currency", "P1,Lathe,Machines,1200.50,EUR"],
        ["deals"] =
        [
            "deal_id,title,pipeline,stage,employee_id,client_id,product_id,amount,currency,created_on,expected_close_on,closed_on,lost_reason,source",
            "D1,First,Main,New,E2,C1,P1,\"1,000.25\",USD,2017-11-01,2017-12-20,,,Site",
            "D2,Second,Main,WON,E2,C1,,500,USD,2017-12-05,,2017-11-30,,",
            "D3,,Main,lost,E1,,P1,,USD,2017-10-01,,2017-12-24,Price,",
        ],
        ["plans"] = ["employee_id,month,amount,currency", "E2,2017-12,3000,USD"],
        ["invoices"] = ["invoice_id,number,client_id,deal_id,employee_id,amount,currency,issued_on,due_on", "I1,2017/1,C1,D2,E2,500,USD,2017-12-01,2017-12-31"],
        ["payments"] = ["payment_id,invoice_id,amount,paid_on", "Y1,I1,200,2017-12-10", "Y2,I1,100,2017-12-11"],
        ["activities"] =
        [
            "activity_id,type,employee_id,client_id,deal_id,due_at,closed_at,subject,result",
            "A1,call-out-cold,E2,C1,D1,2017-12-31 10:00,,Ask,",
            "A2,\"Meetings with active clients\",E2,,,2017-12-30T09:00:00+02:00,2017-12-30T10:00:00Z,Visit,Agreed",
        ],
    };

    public static void WriteTo(ImportCompany company)
    {
        foreach (var (kind, lines) in Files)
        {
            company.Write($"{kind}.csv", string.Join('\n', lines));
        }
    }
}
