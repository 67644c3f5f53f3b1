using System;
using System.Linq;
using System.Text.Json;
using BankCrm.Dataverse;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Query;
using BankCrm.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Operations;

/// <summary>Answers with many rows: one page, the address of the next one, the count.</summary>
internal sealed class RowPages(IDataverse connection, ApiRequest request, ApiAddress address)
{
    private static readonly string[] Options = ["$select", "$expand", "$filter", "$orderby", "$top", "$count", "$skiptoken"];

    public static ApiReply Applied(ApiReply reply, Preferences preferences) =>
        preferences.Applied.Length > 0 ? reply.With("Preference-Applied", preferences.Applied) : reply;

    public static string AddressOf(ApiRequest request, EntityModel entity, Guid id) => $"{request.Root}{entity.Table.EntitySetName}({id})";

    /// <param name="entity">The table.</param>
    /// <param name="restrict">Leaves only some of its rows; null for all.</param>
    public ApiReply Many(EntityModel entity, Action<QueryExpression>? restrict)
    {
        (RowShape shape, EntityCollection page, SkipToken? next) = Page(entity, restrict);
        var writer = new RowWriter(request.Preferences, ExpandedRows.Load(connection, shape, page.Entities));
        return Write($"{entity.Table.EntitySetName}{shape.Context}", page, next, (json, row) => writer.Write(json, row, shape));
    }

    /// <summary>The addresses of the rows.</summary>
    public ApiReply Links(EntityModel entity, Action<QueryExpression> restrict)
    {
        (_, EntityCollection page, SkipToken? next) = Page(entity, restrict);
        return Write("Collection($ref)", page, next, (json, row) => json.WriteString("@odata.id", AddressOf(request, entity, row.Id)));
    }

    /// <summary>The number of rows as plain text; as on the platform it goes no further than one page.</summary>
    public ApiReply Count(EntityModel entity, Action<QueryExpression>? restrict)
    {
        address.Allow("$filter");
        (QueryExpression query, _) = address.Read(entity);
        restrict?.Invoke(query);
        query.ColumnSet = new ColumnSet();
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true };
        return ApiReply.Text(connection.RetrieveMultiple(query).TotalRecordCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public static void WriteCount(Utf8JsonWriter json, EntityCollection page, Preferences preferences)
    {
        json.WriteNumber("@odata.count", page.TotalRecordCount);
        if (preferences.Wants(Annotations.TotalCount))
        {
            json.WriteNumber($"@{Annotations.TotalCount}", page.TotalRecordCount);
        }

        if (preferences.Wants(Annotations.TotalCountExceeded))
        {
            json.WriteBoolean($"@{Annotations.TotalCountExceeded}", page.TotalRecordCountLimitExceeded);
        }
    }

    private (RowShape Shape, EntityCollection Page, SkipToken? Next) Page(EntityModel entity, Action<QueryExpression>? restrict)
    {
        address.Allow(Options);
        (QueryExpression query, RowShape shape) = address.Read(entity);
        restrict?.Invoke(query);
        SkipToken? token = request.Option("$skiptoken") is string text ? SkipToken.Read(text) : null;
        query.PageInfo = new PagingInfo { ReturnTotalRecordCount = address.Counts, PageNumber = 1 };
        if (address.Top is int top)
        {
            query.TopCount = token is null ? top : throw ApiFault.Query("$top and $skiptoken cannot be used together.");
        }
        else
        {
            query.PageInfo.Count = token?.Size ?? request.Preferences.PageSize ?? Preferences.LargestPage;
            query.PageInfo.PageNumber = token?.Page ?? 1;
            query.PageInfo.PagingCookie = token?.Cookie;
        }

        EntityCollection page = connection.RetrieveMultiple(query);
        SkipToken? next = page.MoreRecords ? new SkipToken(query.PageInfo.PageNumber + 1, query.PageInfo.Count, page.PagingCookie) : null;
        return (shape, page, next);
    }

    private ApiReply Write(string context, EntityCollection page, SkipToken? next, Action<Utf8JsonWriter, Entity> write)
    {
        Preferences preferences = request.Preferences;
        ApiReply reply = ApiReply.Json(200, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}$metadata#{context}");
            if (address.Counts)
            {
                WriteCount(json, page, preferences);
            }

            json.WriteStartArray("value");
            foreach (Entity row in page.Entities)
            {
                json.WriteStartObject();
                write(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (next is not null)
            {
                json.WriteString("@odata.nextLink", NextLink(next));
            }
        });
        return Applied(reply, preferences);
    }

    private string NextLink(SkipToken token)
    {
        string[] kept = [.. request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Uri.UnescapeDataString(part).StartsWith("$skiptoken=", StringComparison.Ordinal))];
        return $"{request.Root}{request.Path}?{string.Join('&', [.. kept, "$skiptoken=" + Uri.EscapeDataString(token.Write())])}";
    }
}
