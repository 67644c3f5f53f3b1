using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>What a customer's complaints mean for the rest of the bank: how many are open, and until when no offers are made (domain rules, section 7, "marketing freeze").</summary>
public sealed class CustomerStanding
{
    private CustomerStanding(Complaint complaint, int openComplaints, Day freezeUntil)
    {
        Table = complaint.CustomerTable;
        CustomerId = complaint.CustomerId;
        OpenComplaints = openComplaints;
        FreezeUntil = freezeUntil;
    }

    public CustomerTable Table { get; }

    public Guid CustomerId { get; }

    public int OpenComplaints { get; }

    /// <summary>The last day on which no offers are made.</summary>
    public Day FreezeUntil { get; }

    /// <summary>With a complaint that is open, opened just now or again.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="others">How many other complaints of the customer are open.</param>
    public static CustomerStanding WithOpen(Complaint complaint, int others) => new(complaint, others + 1, MarketingFreeze.WhileOpen);

    /// <summary>With a complaint that has ended just now.</summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="others">How many other complaints of the customer are open.</param>
    /// <param name="policy">How long the freeze goes on.</param>
    /// <param name="at">When it ended.</param>
    public static CustomerStanding WithEnded(Complaint complaint, int others, ComplaintPolicy policy, DateTime at) =>
        new(complaint, others, MarketingFreeze.EndOf(others > 0, policy.DayOf(at), policy.FreezeDays) ?? default);
}
