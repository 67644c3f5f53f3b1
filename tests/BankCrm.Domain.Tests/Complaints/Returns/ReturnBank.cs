using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Returns;

/// <summary>The first quarter of 2026 in China, its bands, and complaints by days.</summary>
internal static class ReturnBank
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("China Standard Time");

    public static readonly IReadOnlyList<ReturnBand> Bands = new[]
    {
        Band("cn", "CN-3", 1, null, 3), Band("cn", "CN-15", 2, 3, 15), Band("cn", "CN-30", 3, 15, 30), Band("cn", "CN-60", 4, 30, 60), Band("cn", "CN-OVER", 5, 60, null),
        Band("uk", "UK-4W", 1, null, 28), Band("uk", "UK-8W", 2, 28, 56), Band("uk", "UK-OVER", 3, 56, null),
    };

    public static readonly ReturnPeriod Quarter = new(new Day(2026, 1, 1), new Day(2026, 3, 31), Zone);

    public static ReturnCounter Counter(string regime = "cn") => new(regime, Quarter, ReturnBandBook.Of(regime, Bands));

    public static ReturnBand Band(string regime, string code, int order, int? from, int? to) =>
        new() { RegimeCode = regime, Code = code, Name = code + " days", NameZh = code + "天", Order = order, FromDays = from, ToDays = to };

    /// <summary>A complaint received at noon in China, and closed at noon or open.</summary>
    public static ReportedComplaint Complaint(string? category, string received, string? closed = null, ComplaintOutcome? outcome = null, decimal? compensation = null) => new()
    {
        CategoryCode = category,
        State = closed is null ? ComplaintState.Investigating : outcome == ComplaintOutcome.Withdrawn ? ComplaintState.Withdrawn : ComplaintState.Closed,
        Outcome = outcome,
        ReceivedOn = Noon(received),
        ClosedOn = closed is null ? null : Noon(closed),
        Compensation = compensation,
    };

    public static DateTime Noon(string day) => DateTime.SpecifyKind(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(4), DateTimeKind.Utc);
}
