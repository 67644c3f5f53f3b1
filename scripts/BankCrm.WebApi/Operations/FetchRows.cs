using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Query;
using BankCrm.WebApi.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Operations;

/// <summary>Answers a query in FetchXML, which goes to the environment as it is. As on the platform its rows leave empty columns out.</summary>
internal sealed class FetchRows(ApiModel model, IDataverse connection, ApiRequest request)
{
    public ApiReply Answer(EntityModel entity, string xml)
    {
        XElement fetch = Parse(xml);
        XElement? root = fetch.Element("entity");
        if ((string?)root?.Attribute("name") != entity.Table.LogicalName)
        {
            throw ApiFault.Query($"The FetchXML is not about '{entity.Table.LogicalName}', the table of '{entity.Table.EntitySetName}'.");
        }

        if (request.Preferences.PageSize is int size && fetch.Attribute("top") is null && fetch.Attribute("count") is null)
        {
            fetch.SetAttributeValue("count", size);
        }

        EntityCollection page = connection.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting)));
        bool isAggregate = (string?)fetch.Attribute("aggregate") is "true" or "1";
        return Write(entity, fetch, page, isAggregate ? null : ShapeOf(entity, root!));
    }

    private static XElement Parse(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(new System.IO.StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException problem)
        {
            throw ApiFault.Query($"Invalid XML. {problem.Message}", problem);
        }
    }

    /// <summary>The columns of the table itself that the query names without an alias.</summary>
    private static RowShape ShapeOf(EntityModel entity, XElement root)
    {
        bool isWhole = root.Element("all-attributes") is not null;
        HashSet<string> named = [.. root.Elements("attribute").Where(item => item.Attribute("alias") is null).Select(item => (string?)item.Attribute("name") ?? string.Empty)];
        var shape = new RowShape(entity, string.Empty) { IsWhole = isWhole };
        shape.Properties.AddRange(entity.Columns.Where(property => isWhole || named.Contains(property.Value.LogicalName)));
        return shape;
    }

    private ApiReply Write(EntityModel entity, XElement fetch, EntityCollection page, RowShape? shape)
    {
        Preferences preferences = request.Preferences;
        var writer = new RowWriter(preferences, new ExpandedRows(), omitsEmpty: true);
        ApiReply reply = ApiReply.Json(200, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}$metadata#{entity.Table.EntitySetName}{shape?.Context}");
            if (page.TotalRecordCount >= 0)
            {
                RowPages.WriteCount(json, page, preferences);
            }

            json.WriteStartArray("value");
            foreach (Entity row in page.Entities)
            {
                json.WriteStartObject();
                Write(json, writer, row, shape);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WritePaging(json, fetch, page, preferences);
        });
        return RowPages.Applied(reply, preferences);
    }

    private void Write(Utf8JsonWriter json, RowWriter writer, Entity row, RowShape? shape)
    {
        if (shape is not null)
        {
            writer.Write(json, row, shape);
        }

        foreach (string attribute in row.Attributes.Keys.Where(key => row.Attributes[key] is AliasedValue))
        {
            var aliased = (AliasedValue)row.Attributes[attribute];
            ColumnSchema? column = model.Find(aliased.EntityLogicalName)?.Table.Find(aliased.AttributeLogicalName);
            writer.Write(json, row, attribute, attribute, column);
        }
    }

    private static void WritePaging(Utf8JsonWriter json, XElement fetch, EntityCollection page, Preferences preferences)
    {
        if (page.MoreRecords && preferences.Wants(Annotations.FetchCookie))
        {
            int number = (int?)fetch.Attribute("page") ?? 1;
            string cookie = Uri.EscapeDataString(Uri.EscapeDataString(page.PagingCookie));
            json.WriteString($"@{Annotations.FetchCookie}", new XElement(
                "cookie",
                new XAttribute("pagenumber", (number + 1).ToString(CultureInfo.InvariantCulture)),
                new XAttribute("pagingcookie", cookie),
                new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting));
        }

        if (preferences.Wants(Annotations.MoreRecords))
        {
            json.WriteBoolean($"@{Annotations.MoreRecords}", page.MoreRecords);
        }
    }
}
