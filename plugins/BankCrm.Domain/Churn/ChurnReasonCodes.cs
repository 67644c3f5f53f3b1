namespace BankCrm.Domain.Churn;

/// <summary>Reasons of a score beside the codes of the policy's signals; the message catalogue has the words.</summary>
public static class ChurnReasonCodes
{
    /// <summary>The assets are below the policy's minimum, so the band is Low whatever the score.</summary>
    public const string UnderMinimumAssets = "UNDER-MINIMUM-ASSETS";
}
