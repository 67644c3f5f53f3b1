using System.Collections.Generic;
using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Domain.Groups;

/// <summary>What the members of one group hold together in one window, as one policy measures it.</summary>
public sealed class PoolMeasure
{
    public required string GroupCode { get; init; }

    /// <summary>The members' assets with the policy's weights, each by its share; null when no member's are known.</summary>
    public decimal? WeightedAssets { get; init; }

    /// <summary>The members' assets less debt, each by its share; null when no member's are known, or the policy asks for none.</summary>
    public decimal? NetAssets { get; init; }

    /// <summary>Whether some member's assets are unknown and counted as nothing.</summary>
    public bool HasUnknownMember { get; init; }

    /// <summary>The pool as name=value pairs.</summary>
    public IEnumerable<string> Inputs
    {
        get
        {
            yield return DecisionInputs.PoolGroup + "=" + GroupCode;
            if (WeightedAssets is { } weighted)
            {
                yield return DecisionInputs.Pair(DecisionInputs.Pool, weighted);
            }

            if (NetAssets is { } net)
            {
                yield return DecisionInputs.Pair(DecisionInputs.PoolNetAssets, net);
            }
        }
    }
}
