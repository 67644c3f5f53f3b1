namespace BankCrm.Domain.Churn;

/// <summary>The stable codes of what churn refuses. A code is never reused; its words are in the message catalogue.</summary>
public static class ChurnCodes
{
    /// <summary>A policy without signals cannot be put in force; arguments: policy code, version.</summary>
    public const string PolicyWithoutSignals = "CHRN-001";

    /// <summary>The bands must rise within 0 to 100; arguments: policy code, version, Medium from, High from.</summary>
    public const string BandsOutOfOrder = "CHRN-002";

    /// <summary>Alerts cannot begin at the band Low; arguments: policy code, version.</summary>
    public const string AlertsFromLow = "CHRN-003";

    /// <summary>The drop that counts as lost must be above 0 and at most 100 percent; arguments: policy code, version, percent.</summary>
    public const string DropOutOfBounds = "CHRN-004";

    /// <summary>A signal's code holds more than letters, digits, hyphens and underscores; argument: signal code.</summary>
    public const string SignalCodeUnusable = "CHRN-005";

    /// <summary>Two signals share a code; argument: signal code.</summary>
    public const string SignalTwice = "CHRN-006";

    /// <summary>Two signals have one limit on one figure in one direction; arguments: signal code, the other's code.</summary>
    public const string SignalsOverlap = "CHRN-007";

    /// <summary>A weight must be above 0 and at most 100; arguments: signal code, weight.</summary>
    public const string WeightOutOfBounds = "CHRN-008";

    /// <summary>A signal watches a figure that scores cannot read; arguments: signal code, figure code.</summary>
    public const string FigureOutOfReach = "CHRN-009";

    /// <summary>All weights together do not reach a band; arguments: policy code, version, sum of the weights, the band's least score.</summary>
    public const string BandOutOfReach = "CHRN-010";

    /// <summary>A policy or a signal lacks its name in one language; argument: its code.</summary>
    public const string NameMissing = "CHRN-011";

    /// <summary>A minimum of assets cannot be negative; arguments: policy code, version, amount.</summary>
    public const string MinimumNegative = "CHRN-012";

    /// <summary>An alert stays on record.</summary>
    public const string AlertStays = "CHRN-020";

    /// <summary>What an alert says of the customer cannot be changed, and nothing of a closed one.</summary>
    public const string AlertIsFixed = "CHRN-021";

    /// <summary>An alert is open, then an intervention is under way, then it is closed.</summary>
    public const string AlertStatusMove = "CHRN-022";

    /// <summary>An intervention needs what was done and its day.</summary>
    public const string InterventionMissing = "CHRN-023";

    /// <summary>An intervention cannot be earlier than its alert; arguments: intervention day, day opened.</summary>
    public const string InterventionTooEarly = "CHRN-024";

    /// <summary>Closing needs the outcome and its day.</summary>
    public const string OutcomeMissing = "CHRN-025";

    /// <summary>An outcome cannot be earlier than the intervention; arguments: outcome day, intervention day.</summary>
    public const string OutcomeTooEarly = "CHRN-026";
}
