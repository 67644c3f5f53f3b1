using System;
using System.Globalization;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>Reads FetchXML into a query expression. An element or attribute that it does not know is refused by name.</summary>
internal sealed class FetchReader(Catalog catalog)
{
    public QueryExpression Read(string? xml)
    {
        XElement fetch = Parse(xml);
        Demand(fetch, "version", "output-format", "mapping", "distinct", "no-lock", "count", "page", "paging-cookie", "top", "returntotalrecordcount", "aggregate");
        if (fetch.Elements().Count() != 1 || fetch.Element("entity") is not { } entity)
        {
            throw Invalid("fetch has exactly one entity");
        }

        var query = new QueryExpression(Required(entity, "name"))
        {
            Distinct = Flag(fetch, "distinct"),
            NoLock = Flag(fetch, "no-lock"),
            TopCount = Number(fetch, "top"),
            PageInfo = new PagingInfo
            {
                Count = Number(fetch, "count") ?? 0,
                PageNumber = Number(fetch, "page") ?? 1,
                PagingCookie = (string?)fetch.Attribute("paging-cookie"),
                ReturnTotalRecordCount = Flag(fetch, "returntotalrecordcount"),
            },
        };
        Demand(entity, "name");
        bool isAggregate = Flag(fetch, "aggregate");
        foreach (XElement child in entity.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "filter":
                    query.Criteria.AddFilter(Filter(child));
                    break;
                case "order":
                    query.Orders.Add(Order(child));
                    break;
                case "link-entity":
                    query.LinkEntities.Add(Link(child, query.EntityName, isAggregate));
                    break;
                default:
                    Column(child, query.ColumnSet, isAggregate);
                    break;
            }
        }

        return query;
    }

    private static XElement Parse(string? xml)
    {
        try
        {
            using var reader = XmlReader.Create(
                new System.IO.StringReader(xml ?? string.Empty), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            XElement fetch = XElement.Load(reader);
            return fetch.Name.LocalName == "fetch" ? fetch : throw Invalid($"the root is '{fetch.Name.LocalName}', not fetch");
        }
        catch (XmlException problem)
        {
            throw Invalid(problem.Message);
        }
    }

    private void Column(XElement element, ColumnSet columns, bool isAggregate)
    {
        switch (element.Name.LocalName)
        {
            case "all-attributes":
                Demand(element);
                columns.AllColumns = true;
                break;
            case "attribute":
                Demand(element, "name", "alias", "aggregate", "groupby", "dategrouping");
                Attribute(element, columns, isAggregate);
                break;
            default:
                throw Fault.Unsupported($"the FetchXML element '{element.Name.LocalName}'");
        }
    }

    private static void Attribute(XElement element, ColumnSet columns, bool isAggregate)
    {
        string name = Required(element, "name");
        string? alias = (string?)element.Attribute("alias");
        if (!isAggregate)
        {
            if (element.Attribute("aggregate") is not null || element.Attribute("groupby") is not null)
            {
                throw Invalid($"the attribute '{name}' has an aggregate, but the query has not");
            }

            if (alias is null)
            {
                columns.AddColumn(name);
            }
            else
            {
                columns.AttributeExpressions.Add(new XrmAttributeExpression(name, XrmAggregateType.None, alias));
            }

            return;
        }

        columns.AttributeExpressions.Add(new XrmAttributeExpression(name, Aggregate((string?)element.Attribute("aggregate")), alias ?? string.Empty)
        {
            HasGroupBy = Flag(element, "groupby"),
            DateTimeGrouping = Grouping((string?)element.Attribute("dategrouping")),
        });
    }

    private static XrmAggregateType Aggregate(string? name) => name switch
    {
        null => XrmAggregateType.None,
        "count" => XrmAggregateType.Count,
        "countcolumn" => XrmAggregateType.CountColumn,
        "sum" => XrmAggregateType.Sum,
        "avg" => XrmAggregateType.Avg,
        "min" => XrmAggregateType.Min,
        "max" => XrmAggregateType.Max,
        _ => throw Fault.Unsupported($"the aggregate '{name}'"),
    };

    private static XrmDateTimeGrouping Grouping(string? name) => name switch
    {
        null => XrmDateTimeGrouping.None,
        "day" => XrmDateTimeGrouping.Day,
        "month" => XrmDateTimeGrouping.Month,
        "quarter" => XrmDateTimeGrouping.Quarter,
        "year" => XrmDateTimeGrouping.Year,
        _ => throw Fault.Unsupported($"the date grouping '{name}'"),
    };

    private LinkEntity Link(XElement element, string parent, bool isAggregate)
    {
        Demand(element, "name", "from", "to", "alias", "link-type", "visible", "intersect");
        string table = Required(element, "name");
        JoinOperator join = ((string?)element.Attribute("link-type") ?? "inner") switch
        {
            "inner" => JoinOperator.Inner,
            "outer" => JoinOperator.LeftOuter,
            "exists" => JoinOperator.Exists,
            "in" => JoinOperator.In,
            string other => throw Fault.Unsupported($"the link type '{other}'"),
        };

        // Without from and to the keys of the two tables are meant.
        string from = (string?)element.Attribute("from") ?? catalog.Table(table).PrimaryKey.Name;
        string to = (string?)element.Attribute("to") ?? from;
        var link = new LinkEntity(parent, table, to, from, join) { EntityAlias = (string?)element.Attribute("alias") };
        foreach (XElement child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "filter":
                    link.LinkCriteria.AddFilter(Filter(child));
                    break;
                case "order":
                    link.Orders.Add(Order(child));
                    break;
                case "link-entity":
                    link.LinkEntities.Add(Link(child, table, isAggregate));
                    break;
                default:
                    Column(child, link.Columns, isAggregate);
                    break;
            }
        }

        return link;
    }

    private static OrderExpression Order(XElement element)
    {
        Demand(element, "attribute", "alias", "descending", "entityname");
        string? alias = (string?)element.Attribute("alias");
        return new OrderExpression(
            (string?)element.Attribute("attribute") ?? alias ?? throw Invalid("an order names an attribute or an alias"),
            Flag(element, "descending") ? OrderType.Descending : OrderType.Ascending,
            alias ?? string.Empty,
            (string?)element.Attribute("entityname") ?? string.Empty);
    }

    private static FilterExpression Filter(XElement element)
    {
        Demand(element, "type");
        var filter = new FilterExpression((string?)element.Attribute("type") == "or" ? LogicalOperator.Or : LogicalOperator.And);
        foreach (XElement child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "condition":
                    filter.AddCondition(Condition(child));
                    break;
                case "filter":
                    filter.AddFilter(Filter(child));
                    break;
                default:
                    throw Fault.Unsupported($"the FetchXML element '{child.Name.LocalName}' in a filter");
            }
        }

        return filter;
    }

    private static ConditionExpression Condition(XElement element)
    {
        Demand(element, "attribute", "operator", "value", "valueof", "entityname", "uiname", "uitype", "uihidden");
        string name = Required(element, "operator");
        if (!FetchOperators.All.TryGetValue(name, out ConditionOperator operation))
        {
            throw Fault.Unsupported($"the condition operator '{name}'");
        }

        var condition = new ConditionExpression(Required(element, "attribute"), operation) { EntityName = (string?)element.Attribute("entityname") };
        if (element.Attribute("valueof") is { } other)
        {
            condition.CompareColumns = true;
            condition.Values.Add(other.Value);
        }
        else if (element.Attribute("value") is { } value)
        {
            condition.Values.Add(value.Value);
        }

        foreach (XElement child in element.Elements())
        {
            condition.Values.Add(child.Name.LocalName == "value" ? child.Value : throw Fault.Unsupported($"the FetchXML element '{child.Name.LocalName}' in a condition"));
        }

        return condition;
    }

    private static void Demand(XElement element, params ReadOnlySpan<string> known)
    {
        foreach (XAttribute attribute in element.Attributes().Where(item => !item.IsNamespaceDeclaration))
        {
            if (!known.Contains(attribute.Name.LocalName))
            {
                throw Fault.Unsupported($"the FetchXML attribute '{attribute.Name.LocalName}' of {element.Name.LocalName}");
            }
        }
    }

    private static string Required(XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw Invalid($"{element.Name.LocalName} has no {name}");

    private static bool Flag(XElement element, string name) => (string?)element.Attribute(name) is "true" or "1";

    private static int? Number(XElement element, string name)
    {
        if ((string?)element.Attribute(name) is not string text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Invalid($"{name} is '{text}', not a number");
    }

    private static Exception Invalid(string why) => Fault.Of(0x8004111C, $"Invalid XML: {why}.");
}
