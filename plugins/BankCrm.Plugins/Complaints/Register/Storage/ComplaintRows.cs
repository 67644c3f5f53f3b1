using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>A Case as a complaint of the register, and back.</summary>
internal static class ComplaintRows
{
    private const char RegimeSeparator = ',';

    /// <summary>The columns of a complaint that the register reads, as a step's image lists them.</summary>
    public const string Columns = "customerid,ownerid,statecode,bce_iscomplaint,bce_complaintnumber,bce_complaintstate,bce_channel,bce_complainantkind,bce_representativeid,bce_authority,bce_categoryid,bce_causeid,bce_holdingnumber,bce_receivedon,bce_incidenton,bce_employeeid,bce_isvulnerable,bce_isconfidential,bce_isreportable,bce_haslegalimpact,bce_hasmediaexposure,bce_iscomplex,bce_impact,bce_urgency,bce_severity,bce_severityreasons,bce_outcome,bce_response,bce_acceptance,bce_rootcauseid,bce_findings,bce_repeatsid,bce_regimes,bce_firstcontacton,bce_acknowledgedon,bce_respondedon,bce_closedon,bce_reopencount";

    public static Complaint Read(Entity row)
    {
        EntityReference? customer = row.GetAttributeValue<EntityReference>(ComplaintTable.Customer);
        return new Complaint
        {
            Id = row.Id,
            Number = row.GetAttributeValue<string>(ComplaintTable.ComplaintNumber) ?? string.Empty,
            CustomerTable = customer?.LogicalName == CustomerColumns.Account ? CustomerTable.Account : CustomerTable.Contact,
            CustomerId = customer?.Id ?? Guid.Empty,
            Complainant = Choices.Read<ComplainantKind>(row, ComplaintTable.ComplainantKind),
            Channel = Choices.Read<ComplaintChannel>(row, ComplaintTable.Channel),
            CategoryId = row.Lookup(ComplaintTable.Category),
            CauseId = row.Lookup(ComplaintTable.Cause),
            HoldingNumber = row.GetAttributeValue<string>(ComplaintTable.HoldingNumber),
            ReceivedOn = Instant(row, ComplaintTable.ReceivedOn) ?? default,
            IncidentOn = row.Day(ComplaintTable.IncidentOn),
            State = Choices.Read<ComplaintState>(row, ComplaintTable.ComplaintState),
            Impact = Choices.Read<ImpactLevel>(row, ComplaintTable.Impact),
            Urgency = Choices.Read<UrgencyLevel>(row, ComplaintTable.Urgency),
            Severity = Choices.Read(row, ComplaintTable.Severity, ComplaintSeverity.Medium),
            IsVulnerable = row.GetAttributeValue<bool>(ComplaintTable.IsVulnerable),
            IsConfidential = row.GetAttributeValue<bool>(ComplaintTable.IsConfidential),
            IsReportable = row.GetAttributeValue<bool>(ComplaintTable.IsReportable),
            HasLegalImpact = row.GetAttributeValue<bool>(ComplaintTable.HasLegalImpact),
            HasMediaExposure = row.GetAttributeValue<bool>(ComplaintTable.HasMediaExposure),
            IsComplex = row.GetAttributeValue<bool>(ComplaintTable.IsComplex),
            RepeatsId = row.Lookup(ComplaintTable.Repeats),
            EmployeeId = row.Lookup(ComplaintTable.Employee),
            Owner = OwnerOf(row),
            Regimes = RegimesOf(row),
            Outcome = Choices.ReadOptional<ComplaintOutcome>(row, ComplaintTable.Outcome),
            Response = row.GetAttributeValue<string>(ComplaintTable.Response),
            Acceptance = Choices.ReadOptional<ResponseAcceptance>(row, ComplaintTable.Acceptance),
            RootCauseId = row.Lookup(ComplaintTable.RootCause),
            FirstContactOn = Instant(row, ComplaintTable.FirstContactOn),
            AcknowledgedOn = Instant(row, ComplaintTable.AcknowledgedOn),
            RespondedOn = Instant(row, ComplaintTable.RespondedOn),
            ClosedOn = Instant(row, ComplaintTable.ClosedOn),
            ReopenCount = row.GetAttributeValue<int?>(ComplaintTable.ReopenCount) ?? 0,
        };
    }

    /// <summary>Who owns the row; nobody before it has one.</summary>
    public static OwnerReference OwnerOf(Entity row) =>
        row.GetAttributeValue<EntityReference>(ComplaintTable.Owner) is { } owner ? new OwnerReference(owner.Id, owner.LogicalName == TeamTable.LogicalName) : default;

    /// <summary>The regimes as they are stored.</summary>
    public static string? RegimeText(Complaint complaint) => complaint.Regimes.Length == 0 ? null : string.Join(RegimeSeparator.ToString(), complaint.Regimes);

    private static string[] RegimesOf(Entity row) =>
        (row.GetAttributeValue<string>(ComplaintTable.Regimes) ?? string.Empty).Split(RegimeSeparator).Select(code => code.Trim()).Where(code => code.Length > 0).ToArray();

    private static DateTime? Instant(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;
}
