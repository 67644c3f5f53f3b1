using System.Globalization;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Benefits;

/// <summary>A use of a benefit, with what the grant allows.</summary>
public sealed class BenefitUse
{
    public required Day UsedOn { get; init; }

    public required int Quantity { get; init; }

    /// <summary>The grant's first day.</summary>
    public required Day GrantedOn { get; init; }

    /// <summary>The first day without the benefit; null while it lasts.</summary>
    public Day? EndedOn { get; init; }

    /// <summary>Uses in a calendar year; null is without limit.</summary>
    public int? Allowance { get; init; }

    /// <summary>What the customer has used of the benefit in the calendar year of this use, whichever grant it was.</summary>
    public int UsedInYear { get; init; }

    /// <summary>Whether the use is allowed: the grant holds on its day, and the year's allowance suffices. Null, or what forbids it.</summary>
    public Violation? IsAllowed()
    {
        if (Quantity < 1)
        {
            return new Violation(BenefitCodes.QuantityNotPositive, Quantity);
        }

        if (UsedOn < GrantedOn)
        {
            return new Violation(BenefitCodes.UsedBeforeGranted, UsedOn, GrantedOn);
        }

        if (EndedOn is { } ended && UsedOn >= ended)
        {
            return new Violation(BenefitCodes.UsedAfterWithdrawn, UsedOn, ended);
        }

        return Allowance is { } most && (long)UsedInYear + Quantity > most
            ? new Violation(BenefitCodes.AllowanceUsedUp, most, UsedInYear, Quantity, UsedOn.Year.ToString(CultureInfo.InvariantCulture))
            : null;
    }
}
