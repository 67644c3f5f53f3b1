using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Conditions and filters combined by and or by or.</summary>
[DataContract(Name = "FilterExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class FilterExpression : IExtensibleDataObject
{
    private DataCollection<ConditionExpression> conditions;
    private DataCollection<FilterExpression> filters;

    public FilterExpression()
    {
    }

    public FilterExpression(LogicalOperator filterOperator)
    {
        FilterOperator = filterOperator;
    }

    [DataMember]
    public LogicalOperator FilterOperator { get; set; }

    [DataMember]
    public DataCollection<ConditionExpression> Conditions
    {
        get => conditions ??= new DataCollection<ConditionExpression>();
        private set => conditions = value;
    }

    [DataMember]
    public DataCollection<FilterExpression> Filters
    {
        get => filters ??= new DataCollection<FilterExpression>();
        private set => filters = value;
    }

    [DataMember]
    public bool IsQuickFindFilter { get; set; }

    [DataMember]
    public LinkEntity AnyAllFilterLinkEntity { get; set; }

    public void AddCondition(ConditionExpression condition) => Conditions.Add(condition);

    public void AddCondition(string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, values));

    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, values));

    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, value));

    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, values));

    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, value));

    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, values));

    public void AddFilter(FilterExpression childFilter) => Filters.Add(childFilter);

    /// <summary>Adds an empty filter and gives it back.</summary>
    public FilterExpression AddFilter(LogicalOperator logicalOperator)
    {
        var filter = new FilterExpression(logicalOperator);
        Filters.Add(filter);
        return filter;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
