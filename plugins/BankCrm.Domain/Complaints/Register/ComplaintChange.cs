using System;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>Somebody changes a complaint's row: as it was, as it is to be, and what the rules ask beside.</summary>
public sealed class ComplaintChange
{
    public required Complaint Before { get; init; }

    public required Complaint After { get; init; }

    /// <summary>Whether the Case is to be a complaint no longer.</summary>
    public bool EndsRegistration { get; init; }

    /// <summary>Whether the Case is to be resolved or cancelled.</summary>
    public bool EndsCase { get; init; }

    /// <summary>Whether it is withdrawn by a move.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>Whom it is about after the change, and whether they are a member of the owning team; null when about nobody.</summary>
    public ConcernedEmployee? Employee { get; init; }

    /// <summary>Whom it was about before, where somebody else is named now or nobody; else null.</summary>
    public ConcernedEmployee? FormerEmployee { get; init; }

    /// <summary>The policy in force.</summary>
    public required ComplaintPolicy Policy { get; init; }

    /// <summary>Who changes it.</summary>
    public required Guid CallerId { get; init; }

    /// <summary>Whether who may handle the complaint must be looked at again.</summary>
    public bool ConcernsHandler => !Before.Owner.Equals(After.Owner) || Before.EmployeeId != After.EmployeeId || Before.IsConfidential != After.IsConfidential;

    /// <summary>Whether it may repeat another complaint than before.</summary>
    public bool ConcernsRepeat => Before.CategoryId != After.CategoryId || Before.HoldingNumber != After.HoldingNumber;

    /// <summary>Whether what the severity is read from is another.</summary>
    public bool ConcernsSeverity =>
        Before.Impact != After.Impact || Before.Urgency != After.Urgency || Before.IsVulnerable != After.IsVulnerable || Before.RepeatsId != After.RepeatsId
        || Before.HasLegalImpact != After.HasLegalImpact || Before.HasMediaExposure != After.HasMediaExposure;
}
