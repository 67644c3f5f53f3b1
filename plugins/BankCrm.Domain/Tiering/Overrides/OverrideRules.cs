using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>What an override must be (domain rules, section 2, "override").</summary>
public static class OverrideRules
{
    /// <summary>It has a reason, an end after its start, an approver who is not the one who grants it, and one customer.</summary>
    public static Violation? TermsAreSound(OverrideTerms terms)
    {
        if (string.IsNullOrWhiteSpace(terms.Reason))
        {
            return new Violation(Codes.OverrideWithoutReason);
        }

        if (terms.EndsOn <= terms.StartsOn)
        {
            return new Violation(Codes.OverrideEndsTooEarly, terms.EndsOn, terms.StartsOn);
        }

        if (terms.ApproverId == Guid.Empty || terms.ApproverId == terms.GrantedById)
        {
            return new Violation(Codes.OverrideApprovedByGranter);
        }

        return terms.CustomerCount == 1 ? null : new Violation(Codes.OverrideWithoutCustomer);
    }
}
