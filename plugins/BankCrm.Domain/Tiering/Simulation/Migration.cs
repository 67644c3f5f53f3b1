namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>How many customers go from one tier to another.</summary>
public sealed class Migration
{
    internal Migration(string fromTierCode, int fromOrder, string toTierCode, int toOrder)
    {
        FromTierCode = fromTierCode;
        FromOrder = fromOrder;
        ToTierCode = toTierCode;
        ToOrder = toOrder;
    }

    /// <summary>The present tier's code; empty for customers without one.</summary>
    public string FromTierCode { get; }

    /// <summary>The tier's code under the draft; empty for customers without one.</summary>
    public string ToTierCode { get; }

    public int Customers { get; internal set; }

    internal int FromOrder { get; }

    internal int ToOrder { get; }
}
