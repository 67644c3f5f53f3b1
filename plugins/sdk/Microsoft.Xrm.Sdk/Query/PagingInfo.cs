using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The page of a query that is asked for.</summary>
[DataContract(Name = "PagingInfo", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class PagingInfo : IExtensibleDataObject
{
    /// <summary>Rows a page; 0 leaves it to the platform.</summary>
    [DataMember]
    public int Count { get; set; }

    /// <summary>The page, from 1.</summary>
    [DataMember]
    public int PageNumber { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    [DataMember]
    public bool ReturnTotalRecordCount { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
