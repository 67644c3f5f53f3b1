using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Rows;

/// <summary>Reads addresses of rows, by id, by alternate key or by content id, as references.</summary>
internal sealed class ReferenceReader(ApiModel model, ApiRequest request)
{
    /// <summary>The row that an address names, relative or whole.</summary>
    public EntityReference Read(string address)
    {
        string target = request.Made.GetValueOrDefault(address, address);
        try
        {
            var parser = new ODataUriParser(model.Edm, request.Root, Absolute(target))
            {
                Resolver = new AlternateKeysODataUriResolver(model.Edm),
                UrlKeyDelimiter = ODataUrlKeyDelimiter.Parentheses,
            };
            ODataPathSegment[] path = [.. parser.ParsePath()];
            return path is [EntitySetSegment, KeySegment key] ? Read(key) : throw ApiFault.Payload($"'{address}' is not the address of a row.");
        }
        catch (ODataException problem)
        {
            throw ApiFault.Payload($"'{address}' is not the address of a row: {problem.Message}");
        }
    }

    public EntityReference Read(KeySegment segment)
    {
        EntityModel entity = model.Of(segment.EdmType);
        KeyValuePair<string, object>[] keys = [.. segment.Keys];
        if (keys is [{ Key: var name, Value: Guid id }] && name == entity.Table.PrimaryId)
        {
            return new EntityReference(entity.Table.LogicalName, id);
        }

        var reference = new EntityReference(entity.Table.LogicalName);
        foreach ((string property, object value) in keys)
        {
            ColumnSchema column = entity.Columns[property];
            reference.KeyAttributes.Add(column.LogicalName, KeyValue(column, value));
        }

        return reference;
    }

    private static object KeyValue(ColumnSchema column, object value) => value switch
    {
        Guid id when column.IsLookup => column.Targets.Count == 1
            ? new EntityReference(column.Targets[0], id)
            : throw ApiFault.Unsupported($"an alternate key with '{column.LogicalName}', which may point to several tables"),
        int number when column.Options.Count > 0 => new OptionSetValue(number),
        DateTimeOffset instant => instant.UtcDateTime,
        Microsoft.OData.Edm.Date day => new DateTime(day.Year, day.Month, day.Day, 0, 0, 0, DateTimeKind.Utc),
        _ => value,
    };

    private Uri Absolute(string address)
    {
        string prefix = request.Root.AbsolutePath;
        string relative = address.StartsWith(prefix, StringComparison.Ordinal) ? address[prefix.Length..] : address.TrimStart('/');
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? request.Root.IsBaseOf(whole) ? whole : throw ApiFault.Payload($"'{address}' is not an address of this service.")
            : new Uri(request.Root, relative);
    }
}
