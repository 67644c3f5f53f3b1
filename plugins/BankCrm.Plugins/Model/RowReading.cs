using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Model;

/// <summary>Reads rows as the domain wants them.</summary>
public static class RowReading
{
    /// <summary>The largest page that the platform gives.</summary>
    public const int PageSize = 5000;

    /// <summary>A date-only column, or null when it is empty.</summary>
    public static Day? Day(this Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } value ? Domain.Foundation.Day.Of(value) : null;

    /// <summary>A money column's amount, or null when it is empty.</summary>
    public static decimal? Amount(this Entity row, string column) => row.GetAttributeValue<Money>(column)?.Value;

    /// <summary>The value of a money column; null empties it.</summary>
    public static Money? MoneyOrNull(decimal? amount) => amount is { } known ? new Money(known) : null;

    /// <summary>A lookup's id, or null when it is empty.</summary>
    public static Guid? Lookup(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    /// <summary>Every row of a query, page by page; the query must be ordered by something unique.</summary>
    public static IEnumerable<Entity> ReadAll(this IOrganizationService service, QueryExpression query)
    {
        query.PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 };
        while (true)
        {
            EntityCollection page = service.RetrieveMultiple(query);
            foreach (Entity row in page.Entities)
            {
                yield return row;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
