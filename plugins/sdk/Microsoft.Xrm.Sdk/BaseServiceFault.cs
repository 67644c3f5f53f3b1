using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What the platform says of a failed request.</summary>
[DataContract(Name = "BaseServiceFault", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public abstract class BaseServiceFault : IExtensibleDataObject
{
    private ErrorDetailCollection errorDetails;

    protected BaseServiceFault()
    {
    }

    [DataMember]
    public Guid ActivityId { get; set; }

    [DataMember]
    public int ErrorCode { get; set; }

    [DataMember]
    public ErrorDetailCollection ErrorDetails
    {
        get => errorDetails ??= new ErrorDetailCollection();
        set => errorDetails = value;
    }

    [DataMember]
    public string HelpLink { get; set; }

    [DataMember]
    public string Message { get; set; }

    [DataMember]
    public DateTime Timestamp { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
