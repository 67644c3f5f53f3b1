using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>Complaints as the clocks see them.</summary>
internal static class ComplaintBuilder
{
    public static readonly Guid Handler = new("0b5a3c1e-0000-4000-8000-00000000000a");

    public static Complaint Received(string utc, params string[] regimes) => Received(SmallCalendar.Utc(utc), regimes);

    public static Complaint Received(DateTime utc, params string[] regimes) => new()
    {
        Id = new Guid("0b5a3c1e-0000-4000-8000-000000000001"),
        Number = "C-2026-000001",
        CustomerId = new Guid("0b5a3c1e-0000-4000-8000-000000000002"),
        ReceivedOn = utc,
        Severity = ComplaintSeverity.Medium,
        Regimes = regimes,
    };
}
