using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Live.Book;

namespace SalesDashboard.Live.Views.Reports;

/// <summary>
/// The measures of the people a question is about. Where it is about everybody, a node's running totals are the answer;
/// else its people's are summed, which gives the same figures because totals add up.
/// </summary>
internal sealed class Figures
{
    private readonly Func<long, Period, Measures> _ofEmployee;
    private readonly Func<Node, Period, Measures>? _ofNode;
    private readonly IReadOnlyCollection<EmployeeSnapshot> _people;
    private readonly Period _period;

    private Figures(
        Func<long, Period, Measures> ofEmployee, Func<Node, Period, Measures>? ofNode, IReadOnlyCollection<EmployeeSnapshot> people, Period period)
    {
        _ofEmployee = ofEmployee;
        _ofNode = ofNode;
        _people = people;
        _period = period;
        Total = In(period);
    }

    public Measures Total { get; }

    public static Figures Of(SalesBook book, PlanFactQuery query, IReadOnlyCollection<EmployeeSnapshot> people, bool holdsEverybody)
    {
        if (query.PipelineId is { } pipeline)
        {
            return new Figures(
                (id, period) => book.MeasuresOf(book.DealsOf(id).Where(deal => deal.PipelineId == pipeline), [], period), null, people, query.Period);
        }

        return new Figures(book.MeasuresOf, holdsEverybody ? book.MeasuresOf : null, people, query.Period);
    }

    public Measures In(Period period) => _ofNode is null ? Sum(_people, period) : _ofNode(Node.Company, period);

    public Measures Of(long employeeId) => _ofEmployee(employeeId, _period);

    public Measures Of(Node node, IEnumerable<EmployeeSnapshot> members) => _ofNode is null ? Sum(members, _period) : _ofNode(node, _period);

    private Measures Sum(IEnumerable<EmployeeSnapshot> people, Period period)
    {
        var sum = default(Measures);
        foreach (var employee in people)
        {
            sum += _ofEmployee(employee.Id, period);
        }

        return sum;
    }
}
