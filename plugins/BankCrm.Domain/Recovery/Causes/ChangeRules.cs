using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>What a change must be before its effect is measured: somebody answers for it, by a day, and it tells when it was made.</summary>
public static class ChangeRules
{
    /// <summary>The first violation of a change, or null when it is sound.</summary>
    /// <param name="was">Where it stood; null when it is new.</param>
    /// <param name="change">The change as it would be.</param>
    /// <param name="isOwnerThere">Whether its owner is a team or a user who has not left.</param>
    /// <param name="today">The bank's day.</param>
    public static Violation? ChangeIsSound(ChangeState? was, ChangeTerms change, bool isOwnerThere, Day today)
    {
        if (was is ChangeState.Implemented or ChangeState.Abandoned && change.State != was)
        {
            return new Violation(ChangeCodes.EndedChangeStays, change.Name);
        }

        if (change.State == ChangeState.Implemented)
        {
            return Implemented(change, today);
        }

        if (change.ImplementedOn is not null)
        {
            return new Violation(ChangeCodes.DateWithoutImplementation, change.Name);
        }

        if (change.State == ChangeState.Abandoned)
        {
            return null;
        }

        if (change.DueOn is null)
        {
            return new Violation(ChangeCodes.DueMissing, change.Name);
        }

        return isOwnerThere ? null : new Violation(ChangeCodes.OwnerUnusable, change.Name);
    }

    private static Violation? Implemented(ChangeTerms change, Day today)
    {
        if (change.ImplementedOn is not { } day)
        {
            return new Violation(ChangeCodes.ImplementedWithoutDate, change.Name);
        }

        return day > today ? new Violation(ChangeCodes.ImplementedInTheFuture, change.Name, today) : null;
    }
}
