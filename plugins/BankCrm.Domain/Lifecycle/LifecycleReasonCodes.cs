namespace BankCrm.Domain.Lifecycle;

/// <summary>Why a stage was entered or kept, as codes that are stored with the move; the conditions that held follow them in their own form.</summary>
public static class LifecycleReasonCodes
{
    /// <summary>The customer had no stage yet.</summary>
    public const string FirstPlacement = "STAGE-FIRST-PLACEMENT";

    /// <summary>The stage held before is not one of the policy in force, so the customer is placed anew.</summary>
    public const string StageRetired = "STAGE-RETIRED";

    /// <summary>The conditions of the stage entered hold.</summary>
    public const string ConditionsHold = "STAGE-CONDITIONS-HOLD";

    /// <summary>The conditions of the stage left hold no longer.</summary>
    public const string Released = "STAGE-RELEASED";

    /// <summary>The time in the stage left is over.</summary>
    public const string TimeInStage = "STAGE-TIME-OVER";

    /// <summary>A person moved the customer.</summary>
    public const string ByHand = "STAGE-BY-HAND";

    /// <summary>No transition opened.</summary>
    public const string NothingOpened = "STAGE-NOTHING-OPENED";

    /// <summary>A person's move is not undone yet.</summary>
    public const string OnHold = "STAGE-ON-HOLD";
}
