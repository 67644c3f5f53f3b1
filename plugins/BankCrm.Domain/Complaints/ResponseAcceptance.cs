namespace BankCrm.Domain.Complaints;

/// <summary>What the customer said to the response. The order is that of the choice bce_responseacceptance.</summary>
public enum ResponseAcceptance
{
    Accepted,
    Rejected,
    NoAnswer,
}
