using System;
using System.Collections.Generic;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Complaints.Register.Opening;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Domain.Tests.Complaints.Clocks;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>A bank's register in memory.</summary>
internal sealed class RegisterBank : IOpenComplaintStore, IMoveComplaintStore
{
    public ComplaintPolicy Policy { get; set; } = FiledComplaint.Policy();

    public SeverityMatrix Matrix { get; set; } = ShippedRegister.Matrix;

    public IReadOnlyList<ComplaintTransition> Transitions { get; set; } = ShippedRegister.Transitions;

    public ComplaintCategory? Category { get; set; } = new() { Id = FiledComplaint.CategoryId, Code = "CREDIT-CARD", IsReportable = true };

    public ComplainingCustomer? Customer { get; set; } = new();

    public ConcernedEmployee? Employee { get; set; } = FiledComplaint.About();

    public ClockBook Clocks { get; set; } = ShippedClocks.Book;

    public IReadOnlyList<ComplaintClock> RunningClocks { get; set; } = [];

    public GuardFacts Facts { get; set; } = new();

    public int OtherOpenComplaints { get; set; }

    /// <summary>What was asked for as the earliest receipt of an earlier complaint.</summary>
    public DateTime? EarlierSince { get; private set; }

    /// <summary>The names of the reads, in order.</summary>
    public List<string> Reads { get; } = [];

    public List<ComplaintMove> Moves { get; } = [];

    public ComplaintPolicy ReadPolicy(DateTime utcNow) => Read(nameof(ReadPolicy), Policy);

    public ConcernedEmployee? ReadEmployee(Guid employeeId, Guid? teamId) => Read(nameof(ReadEmployee), Employee);

    public ClockBook ReadClockBook(ComplaintPolicy policy) => Read(nameof(ReadClockBook), Clocks);

    public SeverityMatrix ReadSeverityMatrix() => Read(nameof(ReadSeverityMatrix), Matrix);

    public ComplaintCategory? ReadCategory(Guid id) => Read(nameof(ReadCategory), Category);

    public ComplainingCustomer? ReadCustomer(Complaint complaint, DateTime? earlierSince)
    {
        EarlierSince = earlierSince;
        return Read(nameof(ReadCustomer), Customer);
    }

    public TransitionTable ReadTransitions() => Read(nameof(ReadTransitions), new TransitionTable(Transitions));

    public int CountSpokespersons(Guid complaintId, int most) => Read(nameof(CountSpokespersons), Facts.Spokespersons);

    public bool HasOpenAction(Guid complaintId) => Read(nameof(HasOpenAction), Facts.HasOpenAction);

    public bool HasOpenAward(Guid complaintId) => Read(nameof(HasOpenAward), Facts.HasOpenAward);

    public bool HasOpenSurvey(Guid complaintId) => Read(nameof(HasOpenSurvey), Facts.HasOpenSurvey);

    public IReadOnlyList<ComplaintClock> ReadClocks(Guid complaintId) => Read(nameof(ReadClocks), RunningClocks);

    public int CountOtherOpenComplaints(Complaint complaint) => Read(nameof(CountOtherOpenComplaints), OtherOpenComplaints);

    public void Write(ComplaintMove move) => Moves.Add(move);

    private T Read<T>(string name, T value)
    {
        Reads.Add(name);
        return value;
    }
}
