using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Simulation.Drafts;

/// <summary>A draft from a file, or what is wrong with it.</summary>
public sealed class TierPolicyDraft
{
    private TierPolicyDraft(TierPolicy? policy, IReadOnlyList<Violation> violations)
    {
        Policy = policy;
        Violations = violations;
    }

    /// <summary>The draft; null when anything is wrong with it.</summary>
    public TierPolicy? Policy { get; }

    /// <summary>Everything that is wrong with the file's values, each naming its row; the first broken rule of the whole when the values are sound.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>A draft that reads and is sound, or what is wrong with it.</summary>
    /// <param name="policy">The policy's own values, by <see cref="DraftColumns.OfPolicy"/>.</param>
    /// <param name="tiers">The tiers, by <see cref="DraftColumns.OfTier"/>, from the lowest up unless they say their order.</param>
    /// <param name="bands">The bands of points, by <see cref="DraftColumns.OfBand"/>.</param>
    public static TierPolicyDraft Read(DraftRow policy, IReadOnlyList<DraftRow> tiers, IReadOnlyList<DraftRow> bands)
    {
        var violations = new List<Violation>();
        TierPolicy draft = TierPolicyDraftReader.Read(policy, tiers, bands, violations, out TierPolicyTerms terms);
        if (violations.Count == 0 && (TierPolicyRules.TermsAreSound(terms) ?? TierPolicyRules.RowsAreSound(terms, draft.Tiers, draft.Points.Bands)) is { } broken)
        {
            violations.Add(broken);
        }

        return new TierPolicyDraft(violations.Count == 0 ? draft : null, violations);
    }

    /// <summary>A file that cannot be read at all.</summary>
    public static TierPolicyDraft Unreadable(string what) => Refused(new Violation(SimulationCodes.DraftUnreadable, what));

    internal static TierPolicyDraft Refused(params Violation[] violations) => new(policy: null, violations.Length == 0 ? Array.Empty<Violation>() : violations);
}
