namespace BankCrm.Feed;

/// <summary>What a feed is doing.</summary>
public enum FeedPhase
{
    /// <summary>Extract files are being read, checked and staged.</summary>
    Reading,

    /// <summary>Staged rows are being compared with the environment's.</summary>
    Comparing,

    /// <summary>New and changed rows are being written.</summary>
    Writing,

    /// <summary>Windows are being closed.</summary>
    Closing,
}

/// <summary>How far a feed is.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Subject">The file, table or window that it is at.</param>
/// <param name="Done">Rows done of the subject so far.</param>
/// <param name="Total">Rows that the subject has, or null where that is not known yet.</param>
public sealed record FeedProgress(FeedPhase Phase, string Subject, long Done, long? Total);
