namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>What a page of the review of follow-ups did.</summary>
public sealed class FollowUpReviewed
{
    public FollowUpReviewed(int sent, int expired, bool mayGoOn)
    {
        Sent = sent;
        Expired = expired;
        MayGoOn = mayGoOn;
    }

    /// <summary>How many customers are to be asked now.</summary>
    public int Sent { get; }

    /// <summary>How many surveys were given up.</summary>
    public int Expired { get; }

    /// <summary>Whether there may be more.</summary>
    public bool MayGoOn { get; }
}
