using System.Linq;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>Why a decision was made, as codes that are stored with it; the message catalogue has the words.</summary>
public static class ReasonCodes
{
    public const string FirstWindow = "FIRST-WINDOW";
    public const string TierRetired = "TIER-RETIRED";
    public const string FloorReached = "FLOOR-REACHED";
    public const string WithinTier = "WITHIN-TIER";
    public const string WatchCleared = "WATCH-CLEARED";
    public const string BelowFloor = "BELOW-FLOOR";
    public const string GraceUsed = "GRACE-USED";
    public const string BufferKept = "BUFFER-KEPT";
    public const string AwaitsReviewDate = "AWAITS-REVIEW-DATE";
    public const string ReviewDate = "REVIEW-DATE";
    public const string BelowEveryFloor = "BELOW-EVERY-FLOOR";
    public const string NoMetric = "NO-METRIC";
    public const string EndBalanceUsed = "END-BALANCE-USED";
    public const string AmountUnknown = "AMOUNT-UNKNOWN";
    public const string NetAssetsUnknown = "NET-ASSETS-UNKNOWN";
    public const string CategoryUnknown = "CATEGORY-UNKNOWN";
    public const string Critical = "CRITICAL";
    public const string Volatile = "VOLATILE";
    public const string Stable = "STABLE";
    public const string Oscillating = "OSCILLATING";

    /// <summary>Argument: the points.</summary>
    public const string Points = "POINTS";

    /// <summary>Argument: the dimension's code.</summary>
    public const string DimensionUnknown = "DIMENSION-UNKNOWN";

    /// <summary>A group's pooled assets gave the tier. Argument: the group's code.</summary>
    public const string Pooled = "POOLED";

    /// <summary>Some member's assets are unknown and count as nothing in the pool. Argument: the group's code.</summary>
    public const string PoolMemberUnknown = "POOL-MEMBER-UNKNOWN";

    /// <summary>There are more reasons than the history keeps; the inputs tell them.</summary>
    public const string More = "MORE-REASONS";

    public const string OverrideGranted = "OVERRIDE-GRANTED";
    public const string OverrideRevoked = "OVERRIDE-REVOKED";
    public const string OverrideExpired = "OVERRIDE-EXPIRED";

    private static readonly string[] UnknownDimensions = PointsDimensions.All.Select(dimension => DimensionUnknown + ArgumentSeparator + PointsDimensions.CodeOf(dimension)).ToArray();

    /// <summary>What stands between a reason's code and its argument.</summary>
    public static char ArgumentSeparator => ':';

    public static string UnknownDimension(PointsDimension dimension) => UnknownDimensions[(int)dimension];

    public static string With(string code, string argument) => code + ArgumentSeparator + argument;
}
