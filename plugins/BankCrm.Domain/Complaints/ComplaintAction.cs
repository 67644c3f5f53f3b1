namespace BankCrm.Domain.Complaints;

/// <summary>What moves a complaint from one state to another. The order is that of the choice bce_complaintaction.</summary>
public enum ComplaintAction
{
    /// <summary>Tell the customer that the complaint has arrived.</summary>
    Acknowledge,

    /// <summary>Begin to find out what happened.</summary>
    Investigate,

    /// <summary>Put a response up for approval.</summary>
    ProposeResponse,

    /// <summary>Send a proposed response back.</summary>
    ReturnToInvestigation,

    /// <summary>Give the customer the response.</summary>
    Respond,

    /// <summary>Carry out what was promised.</summary>
    Remedy,

    /// <summary>End the complaint.</summary>
    Close,

    /// <summary>The last follow-up is done.</summary>
    FollowUp,

    /// <summary>The customer takes the complaint back.</summary>
    Withdraw,

    /// <summary>Take a complaint up again that was ended; counted.</summary>
    Reopen,
}
