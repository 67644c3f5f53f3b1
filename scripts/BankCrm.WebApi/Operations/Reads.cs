using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Query;
using BankCrm.WebApi.Rows;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Operations;

/// <summary>Answers GET requests for rows, properties, related rows and functions.</summary>
internal sealed class Reads(ApiModel model, IDataverse connection, ApiRequest request)
{
    private readonly ReferenceReader references = new(model, request);

    public ApiReply Answer()
    {
        var address = new ApiAddress(model, request);
        var rows = new RowPages(connection, request, address);
        ODataPathSegment[] path = [.. address.Segments];
        switch (path)
        {
            case [EntitySetSegment set] when request.Option("fetchXml") is string fetch:
                address.Allow("fetchXml");
                return new FetchRows(model, connection, request).Answer(model.Of(set.EdmType), fetch);
            case [EntitySetSegment set]:
                return rows.Many(model.Of(set.EdmType), null);
            case [EntitySetSegment set, CountSegment]:
                return rows.Count(model.Of(set.EdmType), null);
            case [EntitySetSegment, KeySegment key]:
                return One(address, references.Read(key));
            case [EntitySetSegment, KeySegment key, PropertySegment property]:
                return Property(address, references.Read(key), property.Property.Name, isRaw: false);
            case [EntitySetSegment, KeySegment key, PropertySegment property, ValueSegment]:
                return Property(address, references.Read(key), property.Property.Name, isRaw: true);
            case [EntitySetSegment, KeySegment key, NavigationPropertySegment navigation]:
                return Related(address, rows, references.Read(key), navigation.NavigationProperty.Name);
            case [EntitySetSegment, KeySegment key, NavigationPropertySegment navigation, CountSegment]:
                EntityReference owner = Existing(references.Read(key));
                return rows.Count(model.Of(navigation.NavigationProperty.ToEntityType()), RelatedRows.Of(model.Of(owner.LogicalName), navigation.NavigationProperty.Name, owner.Id));
            case [EntitySetSegment, KeySegment key, NavigationPropertyLinkSegment link]:
                return Links(address, rows, references.Read(key), link.NavigationProperty.Name);
            case [EntitySetSegment, KeySegment key, OperationSegment function] when function.Operations.First() is IEdmFunction:
                return new Functions(model, connection, request).Answer(references.Read(key), function);
            case [OperationImportSegment function] when function.OperationImports.First().Operation is IEdmFunction:
                return new Functions(model, connection, request).Answer(function);
            case [OperationImportSegment] or [EntitySetSegment, KeySegment, OperationSegment]:
                throw ApiFault.Method(request.Method, "an action is called by POST");
            default:
                throw ApiFault.Unsupported($"GET of '{request.Path}'");
        }
    }

    /// <summary>A row after it was written, with what the request's $select and $expand show of it.</summary>
    public ApiReply Representation(EntityReference row, int status)
    {
        var address = new ApiAddress(model, request);
        return One(address, row, status);
    }

    private ApiReply One(ApiAddress address, EntityReference target, int status = 200)
    {
        address.Allow("$select", "$expand");
        EntityModel entity = model.Of(target.LogicalName);
        (QueryExpression query, RowShape shape) = address.Read(entity);
        Entity row = Find(target, query, shape);
        string etag = RowWriter.ETag(row.RowVersion);
        if (status == 200 && request.IsRead && request.Header("If-None-Match") == etag)
        {
            const int notModified = 304;
            return ApiReply.Empty(notModified).With("ETag", etag);
        }

        var writer = new RowWriter(request.Preferences, ExpandedRows.Load(connection, shape, [row]));
        ApiReply reply = ApiReply.Json(status, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}$metadata#{entity.Table.EntitySetName}{shape.Context}/$entity");
            writer.Write(json, row, shape);
        });
        return RowPages.Applied(reply.With("ETag", etag), request.Preferences);
    }

    /// <summary>One row: by the platform's Retrieve, or by a query when a lookup's row is shown with it.</summary>
    private Entity Find(EntityReference target, QueryExpression query, RowShape shape)
    {
        if (shape.Single.Count == 0)
        {
            return Retrieve(target, query.ColumnSet);
        }

        EntityReference existing = Existing(target);
        query.Criteria.AddCondition(shape.Entity.Table.PrimaryId, ConditionOperator.Equal, existing.Id);
        return connection.RetrieveMultiple(query).Entities.FirstOrDefault() ?? Retrieve(existing, query.ColumnSet);
    }

    private Entity Retrieve(EntityReference target, ColumnSet columns) =>
        ((RetrieveResponse)connection.Execute(new RetrieveRequest { Target = target, ColumnSet = columns })).Entity;

    /// <summary>The row by id; one that does not exist, or that the caller may not read, is the environment's refusal.</summary>
    private EntityReference Existing(EntityReference target) => new(target.LogicalName, Retrieve(target, new ColumnSet()).Id);

    private ApiReply Property(ApiAddress address, EntityReference target, string property, bool isRaw)
    {
        address.Allow();
        EntityModel entity = model.Of(target.LogicalName);
        ColumnSchema column = entity.Columns[property];
        Entity row = Retrieve(target, new ColumnSet(column.LogicalName));
        object? value = RowWriter.ValueOf(row, column.LogicalName);
        if (value is null)
        {
            return ApiReply.Empty();
        }

        if (isRaw)
        {
            using var buffer = new System.IO.MemoryStream();
            using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
            {
                ValueWriter.Write(json, value, column);
            }

            using var text = System.Text.Json.JsonDocument.Parse(buffer.ToArray());
            return ApiReply.Text(text.RootElement.ToString());
        }

        return ApiReply.Json(200, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}$metadata#{entity.Table.EntitySetName}({row.Id})/{property}");
            new RowWriter(request.Preferences, new ExpandedRows()).Write(json, row, "value", column.LogicalName, column);
        });
    }

    private ApiReply Related(ApiAddress address, RowPages rows, EntityReference owner, string navigation)
    {
        EntityModel entity = model.Of(owner.LogicalName);
        if (entity.Navigations[navigation] is not Navigation.Lookup lookup)
        {
            EntityReference existing = Existing(owner);
            return rows.Many(model.Of(entity.Navigations[navigation].Target), RelatedRows.Of(entity, navigation, existing.Id));
        }

        EntityReference? target = LookedUp(owner, lookup);
        return target is null ? ApiReply.Empty() : One(address, target);
    }

    private EntityReference? LookedUp(EntityReference owner, Navigation.Lookup lookup)
    {
        EntityReference? value = Retrieve(owner, new ColumnSet(lookup.Column.LogicalName)).GetAttributeValue<EntityReference>(lookup.Column.LogicalName);
        return value is not null && lookup.Takes(value.LogicalName) ? value : null;
    }

    private ApiReply Links(ApiAddress address, RowPages rows, EntityReference owner, string navigation)
    {
        EntityModel entity = model.Of(owner.LogicalName);
        if (entity.Navigations[navigation] is not Navigation.Lookup lookup)
        {
            EntityReference existing = Existing(owner);
            return rows.Links(model.Of(entity.Navigations[navigation].Target), RelatedRows.Of(entity, navigation, existing.Id));
        }

        address.Allow();
        return LookedUp(owner, lookup) is { } target
            ? ApiReply.Json(200, json =>
            {
                json.WriteString("@odata.context", $"{request.Root}$metadata#$ref");
                json.WriteString("@odata.id", RowPages.AddressOf(request, model.Of(target.LogicalName), target.Id));
            })
            : ApiReply.Empty();
    }
}
