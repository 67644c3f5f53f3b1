namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What can be done with an award once it has been proposed.</summary>
public enum AwardAction
{
    /// <summary>Agree at a level whose limit does not cover it, so that the next level decides.</summary>
    PassOn,
    Approve,
    Reject,
    Pay,
    Cancel,
}
