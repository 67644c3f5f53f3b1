namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>The stable codes of what a simulation, and a draft from a file, is refused for.</summary>
public static class SimulationCodes
{
    /// <summary>The portfolio is too large for the platform; argument: how many customers at most.</summary>
    public const string PortfolioTooLarge = "SIM-001";

    /// <summary>Only a draft is simulated; arguments: policy code, version.</summary>
    public const string NotADraft = "SIM-002";

    /// <summary>There is no such policy, or the caller may not see it.</summary>
    public const string PolicyNotFound = "SIM-003";

    /// <summary>No window that the draft reads is closed; arguments: policy code, version.</summary>
    public const string NothingToDecide = "SIM-004";

    /// <summary>The file cannot be read; argument: what is wrong.</summary>
    public const string DraftUnreadable = "SIM-010";

    /// <summary>A column is not known; arguments: place, column.</summary>
    public const string DraftColumnUnknown = "SIM-011";

    /// <summary>A value is missing; arguments: place, column.</summary>
    public const string DraftValueMissing = "SIM-012";

    /// <summary>A value is not of the kind it must be; arguments: place, column, value, what it must be.</summary>
    public const string DraftValueUnreadable = "SIM-013";

    /// <summary>A number is out of bounds; arguments: place, column, value, lowest, highest.</summary>
    public const string DraftValueOutOfBounds = "SIM-014";

    /// <summary>A row says something else of the policy than the first row; arguments: place, column.</summary>
    public const string DraftPolicyDiffers = "SIM-015";

    /// <summary>The Chinese name is missing; argument: place.</summary>
    public const string DraftChineseNameMissing = "SIM-016";
}
