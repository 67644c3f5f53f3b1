using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Recovery;

/// <summary>Complaints and templates as recoveries see them.</summary>
internal static class RecoveryBank
{
    public static readonly DateTime Opened = new(2026, 3, 2, 1, 30, 0, DateTimeKind.Utc);

    /// <summary>The templates that ship.</summary>
    public static RecoveryTemplateBook Shipped { get; } = new(ShippedRows.Of("bce_recoverytemplate").Select(ReadTemplate));

    public static Guid CauseOf(string code) => StableId.Of("cause/" + code);

    public static Complaint Complaint(ComplaintSeverity severity = ComplaintSeverity.Medium, Guid? causeId = null) => new()
    {
        Id = new Guid("0b5a3c1e-0000-4000-8000-000000000001"),
        Number = "C-2026-000001",
        CustomerId = new Guid("0b5a3c1e-0000-4000-8000-000000000002"),
        ReceivedOn = Opened,
        Severity = severity,
        CauseId = causeId,
    };

    public static RecoveryTemplate Template(
        RecoveryActionKind kind = RecoveryActionKind.Apology,
        ComplaintSeverity? from = null,
        ComplaintSeverity? to = null,
        Guid? causeId = null,
        int sequence = 10,
        int dueDays = 2,
        bool isRequired = true,
        string? code = null,
        JusticeKind? justice = null) => new()
    {
        Id = Guid.NewGuid(),
        Code = code ?? kind.ToString(),
        Name = code ?? kind.ToString(),
        SeverityFrom = from,
        SeverityTo = to,
        CauseId = causeId,
        Justice = justice ?? RecoveryTemplateRules.JusticeOf(kind),
        Kind = kind,
        Sequence = sequence,
        DueDays = dueDays,
        IsRequired = isRequired,
    };

    public static RecoveryAction Action(RecoveryActionKind kind, RecoveryActionState state = RecoveryActionState.Open, string? waiverReason = null, int sequence = 1) => new()
    {
        Id = Guid.NewGuid(),
        ComplaintId = Complaint().Id,
        RecoveryId = new Guid("0b5a3c1e-0000-4000-8000-000000000003"),
        Name = kind.ToString(),
        Justice = RecoveryTemplateRules.JusticeOf(kind),
        Kind = kind,
        Sequence = sequence,
        State = state,
        WaiverReason = waiverReason,
    };

    private static RecoveryTemplate ReadTemplate(IReadOnlyDictionary<string, string> row) => new()
    {
        Id = StableId.Of(row["bce_code"]),
        Code = row["bce_code"],
        Name = row["bce_name"],
        SeverityFrom = ShippedRows.OptionalChoice<ComplaintSeverity>(row["bce_severityfrom"]),
        SeverityTo = ShippedRows.OptionalChoice<ComplaintSeverity>(row["bce_severityto"]),
        CauseId = row["bce_complaintcauseid"].Length == 0 ? null : CauseOf(row["bce_complaintcauseid"]),
        Justice = ShippedRows.Choice<JusticeKind>(row["bce_justicekind"]),
        Kind = ShippedRows.Choice<RecoveryActionKind>(row["bce_actionkind"]),
        Sequence = ShippedRows.Whole(row["bce_sequence"]),
        DueDays = ShippedRows.Whole(row["bce_duedays"]),
        IsRequired = row["bce_isrequired"] == "1",
    };
}
