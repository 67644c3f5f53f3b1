namespace BankCrm.Domain.Recovery.Review;

/// <summary>What one page of the night's work on recoveries did.</summary>
public sealed record FollowUpPage
{
    /// <summary>How many customers are to be asked now.</summary>
    public int Sent { get; init; }

    /// <summary>How many surveys were given up.</summary>
    public int Expired { get; init; }

    /// <summary>How many monthly counts of root causes were written.</summary>
    public int Counted { get; init; }

    /// <summary>How many changes were measured.</summary>
    public int Measured { get; init; }

    /// <summary>What the next page works on; null when everything is done.</summary>
    public FollowUpStage? Next { get; init; }
}
