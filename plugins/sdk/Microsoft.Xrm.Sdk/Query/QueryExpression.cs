using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query of a table and what is joined to it.</summary>
[DataContract(Name = "QueryExpression", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class QueryExpression : QueryBase
{
    private DataCollection<LinkEntity> linkEntities;
    private DataCollection<OrderExpression> orders;

    public QueryExpression()
        : this(null)
    {
    }

    public QueryExpression(string entityName)
    {
        EntityName = entityName;
        ColumnSet = new ColumnSet();
        Criteria = new FilterExpression();
        PageInfo = new PagingInfo();
    }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    [DataMember]
    public FilterExpression Criteria { get; set; }

    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => linkEntities ??= new DataCollection<LinkEntity>();
        private set => linkEntities = value;
    }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => orders ??= new DataCollection<OrderExpression>();
        private set => orders = value;
    }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember]
    public bool NoLock { get; set; }

    /// <summary>At most so many rows, without paging; empty for no limit.</summary>
    [DataMember]
    public int? TopCount { get; set; }

    [DataMember]
    public QueryExpression SubQueryExpression { get; set; }

    [DataMember]
    public string DataSource { get; set; }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Joins a table to the query's own and gives the link back.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }

    public void AddOrder(string attributeName, OrderType orderType) =>
        Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));
}
