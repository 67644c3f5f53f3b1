using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.GuardComplaint;

/// <summary>What a change of a complaint does to its clocks: the first contact ends some, another severity, complexity or regime stops some and starts others.</summary>
internal static class ChangedClocks
{
    /// <summary>Writes the clocks, and their summary into the row that is being written.</summary>
    public static void Write(PluginContext context, Entity target, Complaint before, Complaint after, DataverseMoveStore store)
    {
        bool isContacted = before.FirstContactOn is null && after.FirstContactOn is not null;
        bool isOther = before.Severity != after.Severity || before.IsComplex != after.IsComplex || !before.Regimes.SequenceEqual(after.Regimes);
        if ((!isContacted && !isOther) || after.IsEnded)
        {
            return;
        }

        ClockBook book = store.ReadClockBook(store.ReadPolicy(context.UtcNow));
        IReadOnlyList<ComplaintClock> clocks = store.ReadClocks(after.Id);
        IReadOnlyList<ComplaintClock> reassessed = isOther ? book.Reassess(clocks, after, context.UtcNow).Clocks : clocks;
        IReadOnlyList<ComplaintClock> ended = isContacted ? book.Happened(reassessed, after, ClockEvent.FirstContact, after.FirstContactOn!.Value).Clocks : reassessed;
        var change = new ClockChange(clocks, ended);
        store.WriteClocks(change, after);
        ClockSummaryColumns.Write(target, ClockSummary.Of(change.Clocks));
    }
}
