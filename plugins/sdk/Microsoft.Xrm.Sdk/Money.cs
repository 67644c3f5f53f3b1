using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>An amount in the currency of its row.</summary>
[DataContract(Name = "Money", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class Money : IExtensibleDataObject
{
    public Money()
    {
    }

    public Money(decimal value)
    {
        Value = value;
    }

    [DataMember]
    public decimal Value { get; set; }

    public override bool Equals(object obj) => obj is Money other && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode();

    public ExtensionDataObject ExtensionData { get; set; }
}
