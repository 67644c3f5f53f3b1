using System;
using System.Linq;
using System.Text.Json;
using BankCrm.Dataverse;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Rows;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.WebApi.Operations;

/// <summary>Compiles a POST, PATCH, PUT or DELETE into the one message that carries it out, alone or within a change set.</summary>
internal sealed class Writes(ApiModel model, IDataverse connection, ApiRequest request)
{
    private const int Created = 201;

    private readonly ReferenceReader references = new(model, request);

    private RowReader Rows => new(model, references);

    /// <param name="newId">The id that a new row gets, so that others of the same change set can name it; null leaves it to the environment.</param>
    public CompiledWrite Compile(Guid? newId = null)
    {
        var address = new ApiAddress(model, request);
        ODataPathSegment[] path = [.. address.Segments];
        return (request.Method, path) switch
        {
            ("POST", [EntitySetSegment set]) => Create(model.Of(set.EdmType), newId, _ => { }),
            ("POST", [EntitySetSegment, KeySegment key, NavigationPropertySegment navigation]) => CreateRelated(references.Read(key), navigation, newId),
            ("PATCH", [EntitySetSegment, KeySegment key]) => Patch(references.Read(key)),
            ("DELETE", [EntitySetSegment, KeySegment key]) => Delete(references.Read(key)),
            ("PUT", [EntitySetSegment, KeySegment key, PropertySegment property]) => SetProperty(references.Read(key), property.Property.Name),
            ("DELETE", [EntitySetSegment, KeySegment key, PropertySegment property]) => ClearProperty(references.Read(key), property.Property.Name),
            (_, [EntitySetSegment, KeySegment key, NavigationPropertyLinkSegment link, .. var rest]) =>
                new Links(model, request, references).Compile(references.Read(key), link.NavigationProperty.Name, rest.OfType<KeySegment>().FirstOrDefault()),
            ("POST", [EntitySetSegment set, OperationSegment operation]) => Bulk(model.Of(set.EdmType), operation.Operations.First().Name),
            ("POST", [OperationImportSegment action]) when action.OperationImports.First().Operation is IEdmAction =>
                new Functions(model, connection, request).Compile(action.OperationImports.First().Name),
            ("POST", [EntitySetSegment, KeySegment key, OperationSegment action]) when action.Operations.First() is IEdmAction =>
                new Functions(model, connection, request).Compile(action.Operations.First().Name, references.Read(key)),
            (_, [OperationImportSegment] or [EntitySetSegment, KeySegment, OperationSegment]) => throw ApiFault.Method(request.Method, "functions are called by GET and actions by POST"),
            ("POST" or "PATCH" or "PUT" or "DELETE", _) => throw ApiFault.Unsupported($"{request.Method} of '{request.Path}'"),
            _ => throw ApiFault.Method(request.Method, "rows are read by GET and written by POST, PATCH, PUT and DELETE"),
        };
    }

    private CompiledWrite CreateRelated(EntityReference owner, NavigationPropertySegment segment, Guid? newId)
    {
        Navigation navigation = model.Of(owner.LogicalName).Navigations[segment.NavigationProperty.Name];
        return navigation is Navigation.Children children
            ? Create(model.Of(children.Target), newId, row => row[children.Relationship.Column] = owner)
            : throw ApiFault.Unsupported($"a new row through '{navigation.Name}'");
    }

    private CompiledWrite Create(EntityModel entity, Guid? newId, Action<Entity> complete)
    {
        var row = new Entity(entity.Table.LogicalName);
        Rows.Read(request.Json(), entity, row);
        complete(row);
        if (row.Attributes.TryGetValue(entity.Table.PrimaryId, out object? given) && given is Guid own)
        {
            row.Id = own;
        }
        else if (newId is Guid id)
        {
            row.Id = id;
        }

        return new CompiledWrite(
            new CreateRequest { Target = row },
            response => Written(entity, ((CreateResponse)response).id, Created))
        {
            Makes = row.Id == Guid.Empty ? null : $"{entity.Table.EntitySetName}({row.Id})",
        };
    }

    /// <summary>
    /// Without a condition a PATCH updates or creates; with If-Match it only updates, with If-None-Match: * it only creates.
    /// </summary>
    private CompiledWrite Patch(EntityReference target)
    {
        EntityModel entity = model.Of(target.LogicalName);
        Entity row = Row(target);
        Rows.Read(request.Json(), entity, row);
        if (request.Header("If-None-Match") == "*")
        {
            return CreateOnly(entity, row);
        }

        if (Update(row) is { } update)
        {
            return new CompiledWrite(update, _ => Written(entity, target, 200));
        }

        return new CompiledWrite(new UpsertRequest { Target = row }, response =>
        {
            var upsert = (UpsertResponse)response;
            return Written(entity, upsert.Target.Id, upsert.RecordCreated ? Created : 200);
        });
    }

    private CompiledWrite CreateOnly(EntityModel entity, Entity row)
    {
        foreach ((string column, object value) in row.KeyAttributes)
        {
            row[column] = value;
        }

        row.KeyAttributes.Clear();
        return new CompiledWrite(new CreateRequest { Target = row }, response => Written(entity, ((CreateResponse)response).id, Created));
    }

    /// <summary>The update that an If-Match header asks for; null without one.</summary>
    private UpdateRequest? Update(Entity row)
    {
        string? condition = request.Header("If-Match");
        if (condition is null)
        {
            return null;
        }

        if (condition == "*")
        {
            return new UpdateRequest { Target = row };
        }

        row.RowVersion = Version(condition);
        return new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };
    }

    private static string Version(string etag)
    {
        string version = etag.StartsWith("W/", StringComparison.Ordinal) ? etag[2..] : etag;
        return version is ['"', .. var inner, '"'] && inner.Length > 0 && inner.All(char.IsAsciiDigit)
            ? inner
            : throw ApiFault.Query($"The ETag '{etag}' is not one that this service gave.");
    }

    private CompiledWrite Delete(EntityReference target)
    {
        string? condition = request.Header("If-Match");
        var delete = new DeleteRequest { Target = target };
        if (condition is not (null or "*"))
        {
            target.RowVersion = Version(condition);
            delete.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        return new CompiledWrite(delete, _ => ApiReply.Empty());
    }

    private CompiledWrite SetProperty(EntityReference target, string property)
    {
        EntityModel entity = model.Of(target.LogicalName);
        JsonElement value = request.Json().TryGetProperty("value", out JsonElement given)
            ? given
            : throw ApiFault.Payload("The body must be an object with the property 'value'.");
        Entity row = Row(target);
        row[entity.Columns[property].LogicalName] = ValueReader.Read(value, property, entity.Columns[property]);
        return Changed(row);
    }

    private CompiledWrite ClearProperty(EntityReference target, string property)
    {
        EntityModel entity = model.Of(target.LogicalName);
        Entity row = Row(target);
        row[entity.Columns[property].LogicalName] = entity.Columns[property].IsLookup
            ? throw ApiFault.Payload("CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.")
            : null;
        return Changed(row);
    }

    private CompiledWrite Changed(Entity row) => new(Update(row) ?? new UpdateRequest { Target = row }, _ => ApiReply.Empty());

    private CompiledWrite Bulk(EntityModel entity, string name)
    {
        if (!OperationsModel.BulkActions.Contains(name))
        {
            throw ApiFault.Unsupported($"the action '{name}'");
        }

        JsonElement body = request.Json();
        var targets = new EntityCollection { EntityName = entity.Table.LogicalName };
        if (!body.TryGetProperty("Targets", out JsonElement rows) || rows.ValueKind != JsonValueKind.Array)
        {
            throw ApiFault.Payload("The body must be an object with the array 'Targets'.");
        }

        foreach (JsonElement json in rows.EnumerateArray())
        {
            targets.Entities.Add(new ParameterReader(model, references).Row(json, entity.Table.LogicalName));
        }

        var message = new OrganizationRequest(name);
        message.Parameters["Targets"] = targets;
        return new CompiledWrite(message, response => response.Results.TryGetValue("Ids", out object? made) && made is Guid[] ids
            ? ApiReply.Json(200, json =>
            {
                json.WriteString("@odata.context", $"{request.Root}$metadata#{ApiModel.Namespace}.CreateMultipleResponse");
                json.WriteStartArray("Ids");
                Array.ForEach(ids, json.WriteStringValue);
                json.WriteEndArray();
            })
            : ApiReply.Empty());
    }

    private static Entity Row(EntityReference target)
    {
        var row = new Entity(target.LogicalName, target.Id);
        row.KeyAttributes.AddRange(target.KeyAttributes);
        return row;
    }

    private ApiReply Written(EntityModel entity, Guid id, int status) => Written(entity, new EntityReference(entity.Table.LogicalName, id), status);

    private ApiReply Written(EntityModel entity, EntityReference row, int status)
    {
        string address = row.Id == Guid.Empty ? $"{request.Root}{request.Path}" : RowPages.AddressOf(request, entity, row.Id);
        ApiReply reply = request.Preferences.ReturnsRepresentation ? new Reads(model, connection, request).Representation(row, status) : ApiReply.Empty();
        if (status == Created)
        {
            reply = reply.With("Location", address);
        }

        return reply.With("OData-EntityId", address);
    }
}
