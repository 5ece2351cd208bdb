using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Web.Demo.Company;

/// <param name="Office">The city the manager works in.</param>
/// <param name="PlanLevel">The monthly plan of an average month, in the company's currency.</param>
/// <param name="Skill">The part of a plan that the person usually reaches, around 1.</param>
internal sealed record DemoManager(Employee Employee, DemoCity Office, decimal PlanLevel, double Skill);
