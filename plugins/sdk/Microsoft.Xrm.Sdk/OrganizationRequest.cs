using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message to the platform: a name and its parameters.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection parameters;

    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName)
    {
        RequestName = requestName;
    }

    [DataMember]
    public string RequestName { get; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => parameters ??= new ParameterCollection();
        set => parameters = value;
    }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
