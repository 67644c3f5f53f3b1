using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Opening;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.GuardComplaint;

/// <summary>What a change does to a complaint's severity: another category or holding may make it a repetition, and what raises or lowers it counts at once.</summary>
internal static class ChangedSeverity
{
    /// <summary>Writes link and severity into the row that is being written.</summary>
    /// <returns>The complaint as it is now.</returns>
    public static Complaint Write(Entity target, Entity row, ComplaintChange change, DataverseMoveStore store)
    {
        Complaint after = Linked(target, change, store);
        SeverityReading reading;
        if (change.Before.Severity != after.Severity)
        {
            // A severity that somebody types stands.
            reading = SeverityMatrix.Judged(after.Severity);
        }
        else if (IsToBeRead(target, after, change) && !SeverityMatrix.IsJudged(row.GetAttributeValue<string>(ComplaintTable.SeverityReasons)))
        {
            reading = store.ReadSeverityMatrix().Read(
                Choices.ReadOptional<ImpactLevel>(row, ComplaintTable.Impact), Choices.ReadOptional<UrgencyLevel>(row, ComplaintTable.Urgency), after, change.Policy);
        }
        else
        {
            return after;
        }

        ReceivedComplaintColumns.Write(target, reading);
        return after with { Severity = reading.Severity };
    }

    /// <summary>A rating counts even when it is that of the lowest level, which an unrated complaint seems to have.</summary>
    private static bool IsToBeRead(Entity target, Complaint after, ComplaintChange change) =>
        change.ConcernsSeverity || after.RepeatsId != change.After.RepeatsId || target.Contains(ComplaintTable.Impact) || target.Contains(ComplaintTable.Urgency);

    private static Complaint Linked(Entity target, ComplaintChange change, DataverseMoveStore store)
    {
        Complaint after = change.After;
        if (!change.ConcernsRepeat || after.IsEnded)
        {
            return after;
        }

        ComplainingCustomer? customer = RepeatRules.MayRepeat(after, change.Policy) ? store.ReadCustomer(after, RepeatRules.EarliestReceipt(after, change.Policy)) : null;
        Complaint linked = after with { RepeatsId = customer?.Earlier is { } earlier && RepeatRules.Repeats(after, earlier, change.Policy) ? earlier.Id : null };
        target[ComplaintTable.Repeats] = linked.RepeatsId is { } id ? new EntityReference(ComplaintTable.LogicalName, id) : null;
        return linked;
    }
}
