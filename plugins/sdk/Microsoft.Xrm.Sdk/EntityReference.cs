using System;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row of a table, by id or by alternate key.</summary>
[DataContract(Name = "EntityReference", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class EntityReference : IExtensibleDataObject
{
    private KeyAttributeCollection keyAttributes;

    public EntityReference()
    {
    }

    public EntityReference(string logicalName)
    {
        LogicalName = logicalName;
    }

    public EntityReference(string logicalName, Guid id)
        : this(logicalName)
    {
        Id = id;
    }

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection)
        : this(logicalName)
    {
        keyAttributes = keyAttributeCollection;
    }

    public EntityReference(string logicalName, string keyName, object keyValue)
        : this(logicalName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The row's primary name: given by reads, ignored by writes and by equality.</summary>
    [DataMember]
    public string Name { get; set; }

    /// <summary>The alternate key that names the row where the id is not known.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    [DataMember]
    public string RowVersion { get; set; }

    public override bool Equals(object obj) =>
        obj is EntityReference other
        && Id == other.Id
        && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal)
        && HasSameKeyAs(other);

    public override int GetHashCode() =>
        Id.GetHashCode() ^ (LogicalName == null ? 0 : StringComparer.Ordinal.GetHashCode(LogicalName));

    private bool HasSameKeyAs(EntityReference other) =>
        KeyAttributes.Count == other.KeyAttributes.Count
        && KeyAttributes.All(key => other.KeyAttributes.TryGetValue(key.Key, out var value) && Equals(key.Value, value));

    public ExtensionDataObject ExtensionData { get; set; }
}
