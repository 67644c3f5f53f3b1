using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query whose columns must all equal given values.</summary>
[DataContract(Name = "QueryByAttribute", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class QueryByAttribute : QueryBase
{
    private DataCollection<string> attributes;
    private DataCollection<object> values;
    private DataCollection<OrderExpression> orders;

    public QueryByAttribute()
    {
        ColumnSet = new ColumnSet();
        PageInfo = new PagingInfo();
    }

    /// <summary>A query of the table; unlike the other constructor it leaves columns and paging to be set.</summary>
    public QueryByAttribute(string entityName)
    {
        EntityName = entityName;
    }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    [DataMember]
    public DataCollection<string> Attributes
    {
        get => attributes ??= new DataCollection<string>();
        private set => attributes = value;
    }

    [DataMember]
    public DataCollection<object> Values
    {
        get => values ??= new DataCollection<object>();
        private set => values = value;
    }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember]
    public int? TopCount { get; set; }

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    public void AddOrder(string attributeName, OrderType orderType) =>
        Orders.Add(new OrderExpression(attributeName, orderType));
}
