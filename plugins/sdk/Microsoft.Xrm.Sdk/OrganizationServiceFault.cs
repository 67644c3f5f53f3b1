using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The fault of an organization request, with the plug-in trace where there is one.</summary>
[DataContract(Name = "OrganizationServiceFault", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class OrganizationServiceFault : BaseServiceFault
{
    [DataMember]
    public OrganizationServiceFault InnerFault { get; set; }

    [DataMember]
    public string TraceText { get; set; }
}
