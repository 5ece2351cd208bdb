using Microsoft.EntityFrameworkCore;
using SalesDashboard.Data;
using SalesDashboard.Domain.Access;
using SalesDashboard.Domain.Calendar;
using SalesDashboard.Domain.Clients;
using SalesDashboard.Domain.Deals;
using SalesDashboard.Domain.Messages;
using SalesDashboard.Domain.Organization;

namespace SalesDashboard.Actions.Messages;

/// <summary>
/// Sends a message to an employee (CAB-40) within the rules of <see cref="Correspondence"/>. The same send key again answers
/// with the message that is there: a draft that was sent just before a reload is not sent twice.
/// </summary>
public sealed class SendMessage(SalesDb db, BusinessClock clock)
{
    /// <summary>Two people who write at once change the same conversation; the later one tries again.</summary>
    private const int Tries = 10;

    private static readonly Caller s_postman = Caller.System("messages");

    /// <param name="SendKey">The sender's own name for this message, at most 128 characters.</param>
    /// <param name="DealId">A deal that the sender may see.</param>
    /// <param name="ClientId">A client that the sender may see.</param>
    public sealed record Request(long ToEmployeeId, string Body, string SendKey, long? DealId = null, long? ClientId = null);

    public async Task<Outcome> ExecuteAsync(Request request, Caller caller, CancellationToken ct)
    {
        var body = request.Body.Trim();
        if (body.Length is 0 or > Message.LongestBody || string.IsNullOrWhiteSpace(request.SendKey) || request.SendKey.Length > Data.Configurations.Lengths.ExternalId)
        {
            return new BadText(body.Length);
        }

        if (!caller.MayWrite || caller.EmployeeId is not { } from || !await MayWriteAsync(from, request.ToEmployeeId, ct))
        {
            return new Denied();
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(request with { Body = body }, from, caller, ct);
            }
            catch (DbUpdateException) when (attempt < Tries)
            {
                // Somebody else wrote into the same conversation, or this very message is there by now.
            }
        }
    }

    /// <summary>Whom the caller may write to is decided by the whole organisation, of which a manager sees only himself.</summary>
    private async Task<bool> MayWriteAsync(long fromId, long toId, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(s_postman, ct);
        var people = await context.Employees.AsNoTracking().Where(employee => employee.Id == fromId || employee.Id == toId).ToListAsync(ct);
        if (people.Find(person => person.Id == fromId) is not { } from || people.Find(person => person.Id == toId) is not { } to)
        {
            return false;
        }

        var departments = (await context.Departments.AsNoTracking().ToListAsync(ct)).ToDictionary(department => department.Id, DepartmentSnapshot.From);
        var wasWrittenTo = await context.Messages.AnyAsync(
            message => message.FromId == toId && (message.Conversation.FirstId == fromId || message.Conversation.SecondId == fromId), ct);
        return Correspondence.MayWrite(EmployeeSnapshot.From(from), EmployeeSnapshot.From(to), departments, wasWrittenTo);
    }

    private async Task<Outcome> TryAsync(Request request, long from, Caller caller, CancellationToken ct)
    {
        await using var context = await db.OpenAsync(caller, ct);
        if (await context.Messages.AsNoTracking().SingleOrDefaultAsync(known => known.FromId == from && known.SendKey == request.SendKey, ct) is { } sent)
        {
            return new Sent(sent.Id);
        }

        if (request.DealId is { } deal && !await context.Deals.AnyAsync(known => known.Id == deal, ct))
        {
            return new Unknown(nameof(Deal), deal);
        }

        if (request.ClientId is { } client && !await context.Clients.AnyAsync(known => known.Id == client, ct))
        {
            return new Unknown(nameof(Client), client);
        }

        var conversation = new Conversation(from, request.ToEmployeeId);
        if (await context.Conversations.SingleOrDefaultAsync(
            known => known.FirstId == conversation.FirstId && known.SecondId == conversation.SecondId, ct) is { } existing)
        {
            conversation = existing;
        }

        var message = conversation.Say(from, request.Body, request.SendKey, clock.UtcNow);
        message.Concern(request.DealId, request.ClientId);
        context.Messages.Add(message);
        await context.SaveChangesAsync(ct);
        return new Sent(message.Id);
    }

    /// <summary>A closed set of answers; the caller switches over it.</summary>
    public abstract record Outcome;

    public sealed record Sent(long MessageId) : Outcome;

    /// <summary>Empty, or longer than <see cref="Message.LongestBody"/> characters.</summary>
    public sealed record BadText(int Length) : Outcome;

    /// <summary>No such record in the caller's scope.</summary>
    public sealed record Unknown(string Kind, long Id) : Outcome;

    /// <summary>The caller may not write to this person, or there is none.</summary>
    public sealed record Denied : Outcome;
}
