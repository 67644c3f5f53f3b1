using System;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>What repeats an earlier complaint: the same customer, category and holding within the policy's days (domain rules, section 5).</summary>
public static class RepeatRules
{
    /// <summary>Whether there is anything to look for: a complaint of unknown category repeats none.</summary>
    public static bool MayRepeat(Complaint complaint, ComplaintPolicy policy) => policy.RepeatDays > 0 && complaint.CategoryId is not null;

    /// <summary>An instant that lies at or before the receipt of every complaint that could be repeated.</summary>
    public static DateTime EarliestReceipt(Complaint complaint, ComplaintPolicy policy) => complaint.ReceivedOn.AddDays(-policy.RepeatDays - 1);

    /// <summary>Whether a complaint repeats an earlier one. The days are the bank's; the last of them counts.</summary>
    public static bool Repeats(Complaint complaint, Complaint earlier, ComplaintPolicy policy)
    {
        bool isSameMatter = earlier.Id != complaint.Id
            && earlier.CustomerTable == complaint.CustomerTable
            && earlier.CustomerId == complaint.CustomerId
            && earlier.CategoryId == complaint.CategoryId
            && string.Equals(Holding(earlier), Holding(complaint), StringComparison.OrdinalIgnoreCase);
        return MayRepeat(complaint, policy)
            && isSameMatter
            && earlier.ReceivedOn <= complaint.ReceivedOn
            && policy.DayOf(earlier.ReceivedOn).DaysUntil(policy.DayOf(complaint.ReceivedOn)) <= policy.RepeatDays;
    }

    private static string Holding(Complaint complaint) => complaint.HoldingNumber?.Trim() ?? string.Empty;
}
