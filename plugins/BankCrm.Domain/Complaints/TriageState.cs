namespace BankCrm.Domain.Complaints;

/// <summary>What became of the suggested category and severity. The order is that of the choice bce_triagestate.</summary>
public enum TriageState
{
    /// <summary>Waits for a person.</summary>
    Suggested,

    /// <summary>A person took both as suggested.</summary>
    Confirmed,

    /// <summary>A person took something else.</summary>
    Changed,

    /// <summary>The text held no known words.</summary>
    NothingSuggested,
}
