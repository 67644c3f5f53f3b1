using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>A complaint with all its clocks: as much of it as working on clocks needs.</summary>
public sealed class ClockedComplaint
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    /// <summary>Who handles it; nobody when the handler has left.</summary>
    public OwnerReference Owner { get; init; }

    /// <summary>To whom the handler reports; null when to nobody, to one who has left, or when a team handles it.</summary>
    public Guid? ManagerId { get; init; }

    /// <summary>Whom it is about; null when about nobody.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>All its clocks, ended ones too.</summary>
    public required IReadOnlyList<ComplaintClock> Clocks { get; init; }

    /// <summary>What the register shows of its clocks so far.</summary>
    public ClockSummary Summary { get; init; } = new();

    /// <summary>One of its clocks.</summary>
    /// <exception cref="ViolationException">CLK-001.</exception>
    public ComplaintClock Clock(Guid id) => Clocks.FirstOrDefault(clock => clock.Id == id) ?? throw new ViolationException(new Violation(ClockCodes.NotFound));

    /// <summary>What follows when one of its clocks changes.</summary>
    public ClockChange With(ComplaintClock changed) => new(Clocks, Clocks.Select(clock => clock.Id == changed.Id ? changed : clock).ToList());
}
