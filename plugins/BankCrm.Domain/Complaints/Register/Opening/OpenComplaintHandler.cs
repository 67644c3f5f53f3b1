using System;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Opening;

/// <summary>Takes complaints in. None is refused for what it lacks; only one without a customer, or whom nobody may handle, is not a complaint that can be registered.</summary>
public sealed class OpenComplaintHandler
{
    private readonly IOpenComplaintStore store;

    public OpenComplaintHandler(IOpenComplaintStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Works out what the register knows better than whoever sends the complaint: number, state, severity, repetition, regimes, owner.</summary>
    /// <exception cref="ViolationException">CMP-009, CMP-022.</exception>
    public ReceivedComplaint Receive(IncomingComplaint incoming)
    {
        if (incoming.Complaint.CustomerId == Guid.Empty)
        {
            throw new ViolationException(new Violation(RegisterCodes.WithoutCustomer));
        }

        ComplaintPolicy policy = store.ReadPolicy(incoming.UtcNow);
        Complaint complaint = Numbered(incoming, policy);
        ComplaintCategory? category = complaint.CategoryId is { } categoryId ? store.ReadCategory(categoryId) : null;
        DateTime? earlierSince = RepeatRules.MayRepeat(complaint, policy) ? RepeatRules.EarliestReceipt(complaint, policy) : null;
        ComplainingCustomer customer = store.ReadCustomer(complaint, earlierSince) ?? new ComplainingCustomer();
        complaint = complaint with
        {
            State = ComplaintState.Received,
            CategoryCode = category?.Code,
            IsReportable = complaint.IsReportable || category?.IsReportable == true,
            IsVulnerable = complaint.IsVulnerable || customer.IsVulnerable,
            RepeatsId = customer.Earlier is { } earlier && RepeatRules.Repeats(complaint, earlier, policy) ? earlier.Id : null,
            Regimes = complaint.Regimes.Length > 0 ? complaint.Regimes : policy.DefaultRegimes,
            Owner = OwnerOf(incoming, policy),
            AcknowledgedOn = null,
            RespondedOn = null,
            ClosedOn = null,
            ReopenCount = 0,
        };
        SeverityReading severity = incoming.Judged is { } judged
            ? SeverityMatrix.Judged(judged)
            : store.ReadSeverityMatrix().Read(incoming.Impact, incoming.Urgency, complaint, policy);
        return new ReceivedComplaint
        {
            Complaint = complaint with { Severity = severity.Severity },
            Severity = severity,
            Policy = policy,
            OtherOpenComplaints = customer.OpenComplaints,
            ComplainedOn = customer.LastComplaintOn is { } last && last > policy.DayOf(complaint.ReceivedOn) ? last : policy.DayOf(complaint.ReceivedOn),
        };
    }

    private static Complaint Numbered(IncomingComplaint incoming, ComplaintPolicy policy)
    {
        Complaint complaint = incoming.Complaint;
        string number = complaint.Number.Trim();
        return complaint with { Number = number.Length > 0 ? number : ComplaintNumber.Of(policy.DayOf(complaint.ReceivedOn), incoming.NumberSeed) };
    }

    private OwnerReference OwnerOf(IncomingComplaint incoming, ComplaintPolicy policy)
    {
        Complaint complaint = incoming.Complaint;
        ConcernedEmployee? employee = complaint.EmployeeId is { } id ? store.ReadEmployee(id, policy.ConfidentialTeamId) : null;
        return HandlerRules.OwnerFor(incoming.AskedOwner, incoming.CallerId, employee, complaint.IsConfidential, policy)
            ?? throw new ViolationException(new Violation(RegisterCodes.HandlerIsConcerned));
    }
}
