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
    public const string OverrideGranted = "OVERRIDE-GRANTED";
    public const string OverrideRevoked = "OVERRIDE-REVOKED";
    public const string OverrideExpired = "OVERRIDE-EXPIRED";
}
