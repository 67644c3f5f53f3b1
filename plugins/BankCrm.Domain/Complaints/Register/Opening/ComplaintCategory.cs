using System;

namespace BankCrm.Domain.Complaints.Register.Opening;

/// <summary>What a complaint is about, as the bank's categories have it.</summary>
public sealed class ComplaintCategory
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>Whether complaints of the category go into the regulator's return.</summary>
    public bool IsReportable { get; init; }
}
