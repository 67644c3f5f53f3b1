using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>A register in memory, with the shipped rules and complaints of the regime uk.</summary>
internal sealed class ClockBank : IClockStore
{
    public static readonly Guid Manager = new("0b5a3c1e-0000-4000-8000-00000000000c");

    private readonly Dictionary<Guid, ClockedComplaint> complaints = new();

    public ClockBook Book { get; init; } = ShippedClocks.Book;

    public HashSet<Guid> ActiveUsers { get; } = new() { RunningClock.Approver, Manager };

    public List<(ClockEscalation Escalation, Guid OwnerId)> Tasks { get; } = new();

    /// <summary>How often something was read or written.</summary>
    public int Requests { get; private set; }

    public IReadOnlyCollection<ClockedComplaint> Complaints => complaints.Values;

    public ClockedComplaint Open(DateTime receivedOn, string regime = "uk", Guid? employeeId = null, bool handlerHasLeft = false)
    {
        int place = complaints.Count + 1;
        Complaint complaint = ComplaintBuilder.Received(receivedOn, regime) with { Id = new Guid(place, 0, 0, new byte[8]), Number = "C-" + place };
        IReadOnlyList<ComplaintClock> clocks = Book.Start(complaint, receivedOn);
        var opened = new ClockedComplaint
        {
            Id = complaint.Id,
            Number = complaint.Number,
            Owner = handlerHasLeft ? default : new OwnerReference(ComplaintBuilder.Handler, isTeam: false),
            ManagerId = Manager,
            EmployeeId = employeeId,
            Clocks = clocks,
            Summary = ClockSummary.Of(clocks),
        };
        complaints[opened.Id] = opened;
        return opened;
    }

    public ClockedComplaint Now(ClockedComplaint complaint) => complaints[complaint.Id];

    public ClockBook ReadBook()
    {
        Requests++;
        return Book;
    }

    public ClockedComplaint? ReadByClock(Guid clockId) => complaints.Values.FirstOrDefault(complaint => complaint.Clocks.Any(clock => clock.Id == clockId));

    public ClockedComplaint? ReadComplaint(Guid complaintId) => complaints.TryGetValue(complaintId, out ClockedComplaint? complaint) ? complaint : null;

    public IReadOnlyList<ClockedComplaint> ReadDue(DateTime asOf, int mostClocks)
    {
        Requests++;
        return complaints.Values
            .SelectMany(complaint => complaint.Clocks.Select(clock => (complaint, clock)))
            .Where(pair => pair.clock.IsOpen && !pair.clock.IsPaused && pair.clock.State != ClockState.Breached)
            .Where(pair => pair.clock.DueOn < asOf || (!pair.clock.IsAtRisk && pair.clock.AtRiskOn <= asOf))
            .OrderBy(pair => pair.clock.DueOn)
            .Take(mostClocks)
            .Select(pair => pair.complaint)
            .Distinct()
            .ToList();
    }

    public bool IsActiveUser(Guid userId) => ActiveUsers.Contains(userId);

    public void Write(IReadOnlyList<ClockWork> work, DateTime utcNow)
    {
        Requests++;
        foreach (ClockWork item in work)
        {
            Tasks.AddRange(item.Change.Escalations.Select(escalation => (escalation, item.OwnerOf(escalation).Id)));
            ClockedComplaint was = item.Complaint;
            complaints[was.Id] = new ClockedComplaint
            {
                Id = was.Id,
                Number = was.Number,
                Owner = was.Owner,
                ManagerId = was.ManagerId,
                EmployeeId = was.EmployeeId,
                Clocks = item.Change.Clocks,
                Summary = item.Change.Summary,
            };
        }
    }
}
