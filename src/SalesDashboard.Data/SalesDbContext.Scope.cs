using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data.Access;
using SalesDashboard.Data.Identity;
using SalesDashboard.Data.Journal;
using SalesDashboard.Data.Screens;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Automation;
using SalesDashboard.Domain.Billing;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Feed;
using SalesDashboard.Domain.Meetings;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Notices;
using SalesDashboard.Domain.Organization;
using SalesDashboard.Domain.Pipelines;
using SalesDashboard.Domain.Plans;
using SalesDashboard.Domain.SavedViews;
using SalesDashboard.Domain.Screens;
using Activity = SalesDashboard.Domain.Activities.Activity;

namespace SalesDashboard.Data;

/// <summary>
/// The only place where rows are cut to the caller's scope. Organisation, pipelines, products, calendar, rates and
/// settings are reference data and visible to all. A filter may use a filtered set: <c>Employees</c> below are the
/// visible ones.
/// </summary>
public abstract partial class SalesDbContext
{
    // Read by the filters at each query.
    private long? SelfId => Caller.Scope switch
    {
        SalesScope.Departments departments => departments.SelfId,
        SalesScope.Employee employee => employee.Id,
        _ => null,
    };

    private List<long> DepartmentIds => Caller.Scope is SalesScope.Departments departments ? [.. departments.Ids] : [];

    private void ApplyScope(ModelBuilder builder)
    {
        switch (Caller.Scope)
        {
            case SalesScope.Company:
                return;
            case SalesScope.Departments:
                builder.Entity<Employee>().HasQueryFilter(employee =>
                    employee.Id == SelfId || (employee.DepartmentId != null && DepartmentIds.Contains(employee.DepartmentId.Value)));
                FilterByEmployees(builder);
                break;
            case SalesScope.Employee:
                builder.Entity<Employee>().HasQueryFilter(employee => employee.Id == SelfId);
                FilterBySelf(builder);
                break;
            case SalesScope.Nothing:
                Hide<Employee>(builder);
                HideRecords(builder);
                break;
            default:
                throw new UnreachableException();
        }

        FilterByParticipant(builder);
        HideSystemTables(builder);
    }

    private void FilterByEmployees(ModelBuilder builder)
    {
        builder.Entity<SalesUser>().HasQueryFilter(user => Employees.Select(employee => employee.Id).Contains(user.EmployeeId));
        builder.Entity<Deal>().HasQueryFilter(deal => Employees.Select(employee => employee.Id).Contains(deal.OwnerId));
        builder.Entity<Plan>().HasQueryFilter(plan => Employees.Select(employee => employee.Id).Contains(plan.EmployeeId));
        builder.Entity<Invoice>().HasQueryFilter(invoice => Employees.Select(employee => employee.Id).Contains(invoice.EmployeeId));
        builder.Entity<Activity>().HasQueryFilter(activity => Employees.Select(employee => employee.Id).Contains(activity.EmployeeId));
        builder.Entity<Screen>().HasQueryFilter(screen => screen.DepartmentId != null && DepartmentIds.Contains(screen.DepartmentId.Value));
        builder.Entity<ScreenSighting>().HasQueryFilter(sighting => Screens.Any(screen => screen.Id == sighting.ScreenId));
        builder.Entity<Client>().HasQueryFilter(client =>
            (client.ResponsibleId != null && Employees.Select(employee => employee.Id).Contains(client.ResponsibleId.Value))
            || Deals.Any(deal => deal.ClientId == client.Id)
            || WaitingLeads.Any(lead => lead.ClientId == client.Id));
        builder.Entity<Absence>().HasQueryFilter(absence => Employees.Select(employee => employee.Id).Contains(absence.EmployeeId));

        // A lead has no owner yet: it concerns those whose people might get it.
        builder.Entity<WaitingLead>().HasQueryFilter(lead => PipelineMembers.Any(member =>
            member.PipelineId == lead.PipelineId && Employees.Select(employee => employee.Id).Contains(member.EmployeeId)));
        FilterByParent(builder);
    }

    private void FilterBySelf(ModelBuilder builder)
    {
        builder.Entity<SalesUser>().HasQueryFilter(user => user.EmployeeId == SelfId);
        builder.Entity<Deal>().HasQueryFilter(deal => deal.OwnerId == SelfId);
        builder.Entity<Plan>().HasQueryFilter(plan => plan.EmployeeId == SelfId);
        builder.Entity<Invoice>().HasQueryFilter(invoice => invoice.EmployeeId == SelfId);
        builder.Entity<Activity>().HasQueryFilter(activity => activity.EmployeeId == SelfId);
        HideScreens(builder);
        builder.Entity<Client>().HasQueryFilter(client =>
            client.ResponsibleId == SelfId || Deals.Any(deal => deal.ClientId == client.Id));
        builder.Entity<Absence>().HasQueryFilter(absence => absence.EmployeeId == SelfId);
        Hide<WaitingLead>(builder);
        FilterByParent(builder);
    }

    /// <summary>Messages, meetings and posts belong to persons, whatever they lead; nobody (SelfId null) takes part in nothing.</summary>
    private void FilterByParticipant(ModelBuilder builder)
    {
        builder.Entity<Conversation>().HasQueryFilter(conversation => conversation.FirstId == SelfId || conversation.SecondId == SelfId);
        builder.Entity<Message>().HasQueryFilter(message => Conversations.Any(conversation => conversation.Id == message.ConversationId));
        builder.Entity<Meeting>().HasQueryFilter(meeting => meeting.HeldById == SelfId);
        builder.Entity<MeetingDecision>().HasQueryFilter(decision => Meetings.Any(meeting => meeting.Id == decision.MeetingId));
        builder.Entity<FeedPost>().HasQueryFilter(post => FeedRecipients.Any(recipient => recipient.PostId == post.Id));
        builder.Entity<FeedRecipient>().HasQueryFilter(recipient => recipient.EmployeeId == SelfId);
    }

    private void FilterByParent(ModelBuilder builder)
    {
        builder.Entity<Session>().HasQueryFilter(session => Users.Any(user => user.Id == session.UserId));
        builder.Entity<SessionSighting>().HasQueryFilter(sighting => Sessions.Any(session => session.Id == sighting.SessionId));

        // Also a head reads only what was told to him.
        builder.Entity<Notice>().HasQueryFilter(notice => notice.EmployeeId == SelfId);
        builder.Entity<SavedView>().HasQueryFilter(view => view.EmployeeId == SelfId);
        builder.Entity<PlanRevision>().HasQueryFilter(revision => Plans.Any(plan => plan.Id == revision.PlanId));
        builder.Entity<DealDistribution>().HasQueryFilter(distribution => Deals.Any(deal => deal.Id == distribution.DealId));
        builder.Entity<DealDocument>().HasQueryFilter(document => Deals.Any(deal => deal.Id == document.DealId));
        builder.Entity<DocumentContent>().HasQueryFilter(content => DealDocuments.Any(document => document.Id == content.DocumentId));
        builder.Entity<TunnelRun>().HasQueryFilter(run =>
            (run.ClientId != null && Clients.Any(client => client.Id == run.ClientId)) || (run.DealId != null && Deals.Any(deal => deal.Id == run.DealId)));
        builder.Entity<Payment>().HasQueryFilter(payment => Invoices.Any(invoice => invoice.Id == payment.InvoiceId));
    }

    private static void HideRecords(ModelBuilder builder)
    {
        Hide<SalesUser>(builder);
        Hide<Session>(builder);
        Hide<SessionSighting>(builder);
        Hide<Deal>(builder);
        Hide<Plan>(builder);
        Hide<PlanRevision>(builder);
        Hide<SavedView>(builder);
        Hide<Invoice>(builder);
        Hide<Payment>(builder);
        Hide<Activity>(builder);
        Hide<Notice>(builder);
        Hide<Client>(builder);
        Hide<Absence>(builder);
        Hide<WaitingLead>(builder);
        Hide<DealDistribution>(builder);
        Hide<DealDocument>(builder);
        Hide<DocumentContent>(builder);
        Hide<TunnelRun>(builder);
        HideScreens(builder);
    }

    private static void HideScreens(ModelBuilder builder)
    {
        Hide<Screen>(builder);
        Hide<ScreenSighting>(builder);
    }

    private static void HideSystemTables(ModelBuilder builder)
    {
        Hide<JournalEntry>(builder);
        Hide<ApiKey>(builder);
        Hide<PasswordReset>(builder);
        Hide<TunnelCursor>(builder);
        Hide<OperationRecord>(builder);
        Hide<DataProtectionKey>(builder);
        Hide<IdentityUserClaim<long>>(builder);
        Hide<IdentityUserLogin<long>>(builder);
        Hide<IdentityUserToken<long>>(builder);
    }

    private static void Hide<T>(ModelBuilder builder)
        where T : class
    {
        Expression<Func<T, bool>> none = row => false;
        builder.Entity<T>().HasQueryFilter(none);
    }
}
