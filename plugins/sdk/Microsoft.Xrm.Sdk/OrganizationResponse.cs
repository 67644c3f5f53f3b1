using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a message gave back.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection results;

    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => results ??= new ParameterCollection();
        set => results = value;
    }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
