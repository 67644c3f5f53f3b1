using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Rows of one table: a page of a query, or what a multiple request writes.</summary>
[DataContract(Name = "EntityCollection", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class EntityCollection : IExtensibleDataObject
{
    private DataCollection<Entity> entities;

    public EntityCollection()
        : this(new List<Entity>())
    {
    }

    public EntityCollection(IList<Entity> list)
    {
        entities = new DataCollection<Entity>(list);
    }

    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => entities ??= new DataCollection<Entity>();
        set => entities = value;
    }

    /// <summary>The table of the rows; a multiple request needs it.</summary>
    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public bool MoreRecords { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    [DataMember]
    public string MinActiveRowVersion { get; set; }

    [DataMember]
    public int TotalRecordCount { get; set; }

    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
