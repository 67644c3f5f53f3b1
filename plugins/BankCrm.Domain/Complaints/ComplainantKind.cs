namespace BankCrm.Domain.Complaints;

/// <summary>Who speaks. The order is that of the choice bce_complainantkind.</summary>
public enum ComplainantKind
{
    Customer,

    /// <summary>Somebody with authority.</summary>
    Representative,

    Heir,

    /// <summary>Several customers through at most five spokespersons.</summary>
    Group,
}
