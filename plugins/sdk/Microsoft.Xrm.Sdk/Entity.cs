using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row of a table: only the columns that were read or are to be written.</summary>
[DataContract(Name = "Entity", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public class Entity : IExtensibleDataObject
{
    private AttributeCollection attributes;
    private FormattedValueCollection formattedValues;
    private KeyAttributeCollection keyAttributes;
    private RelatedEntityCollection relatedEntities;

    public Entity()
        : this(null)
    {
    }

    public Entity(string entityName)
    {
        LogicalName = entityName;
    }

    public Entity(string entityName, Guid id)
        : this(entityName)
    {
        // The id is virtual, so that an early-bound class can keep its own id column in step.
        Id = id;
    }

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName)
    {
        this.keyAttributes = keyAttributes;
    }

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName)
    {
        KeyAttributes.Add(keyName, keyValue);
    }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => attributes ??= new AttributeCollection();
        set => attributes = value;
    }

    /// <summary>The alternate key that names the row where the id is not known.</summary>
    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => keyAttributes ??= new KeyAttributeCollection();
        set => keyAttributes = value;
    }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => formattedValues ??= new FormattedValueCollection();
        set => formattedValues = value;
    }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => relatedEntities ??= new RelatedEntityCollection();
        set => relatedEntities = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    /// <summary>A column's value; reading a column that is not there throws <see cref="System.Collections.Generic.KeyNotFoundException"/>.</summary>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>A column's value, or the type's default where the column is missing or empty; a value of another type throws.</summary>
    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        RequireName(attributeLogicalName);
        return Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;
    }

    /// <summary>True if the column is there, not empty and of the type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        result = default;
        if (string.IsNullOrWhiteSpace(attributeKey) || !Attributes.TryGetValue(attributeKey, out var value) || value is not T typed)
        {
            return false;
        }

        result = typed;
        return true;
    }

    /// <summary>A reference by id; an alternate key does not go with it.</summary>
    public EntityReference ToEntityReference() =>
        new EntityReference(LogicalName, Id) { RowVersion = RowVersion };

    protected virtual void SetAttributeValue(string attributeLogicalName, object value)
    {
        RequireName(attributeLogicalName);
        Attributes[attributeLogicalName] = value;
    }

    /// <summary>A column's display text, or null.</summary>
    protected virtual string GetFormattedAttributeValue(string attributeLogicalName)
    {
        RequireName(attributeLogicalName);
        return FormattedValues.TryGetValue(attributeLogicalName, out var text) ? text : null;
    }

    private static void RequireName(string attributeLogicalName)
    {
        if (string.IsNullOrWhiteSpace(attributeLogicalName))
        {
            throw new ArgumentNullException(nameof(attributeLogicalName));
        }
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
