using System;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Operations;

/// <summary>Restricts a query to the rows that are related to one row.</summary>
internal static class RelatedRows
{
    public static Action<QueryExpression> Of(EntityModel owner, string navigation, Guid id) => owner.Navigations[navigation] switch
    {
        Navigation.Children children => query => query.Criteria.AddCondition(children.Relationship.Column, ConditionOperator.Equal, id),
        Navigation.Partners partners => query =>
        {
            LinkEntity link = query.AddLink(partners.Pair.Intersect, partners.OtherColumn, partners.OtherColumn, JoinOperator.Inner);
            link.EntityAlias = "pair";
            link.LinkCriteria.AddCondition(partners.OwnColumn, ConditionOperator.Equal, id);
        },
        _ => throw ApiFault.Query($"'{navigation}' is a single row."),
    };
}
