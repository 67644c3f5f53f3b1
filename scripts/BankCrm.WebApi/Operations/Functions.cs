using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Query;
using BankCrm.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Operations;

/// <summary>Calls functions and actions: the platform's few that the sandbox knows, and custom APIs.</summary>
internal sealed class Functions(ApiModel model, IDataverse connection, ApiRequest request)
{
    private readonly ParameterReader parameters = new(model, new ReferenceReader(model, request));

    /// <summary>The parameter that says on which row a bound operation is called.</summary>
    private const string Target = "Target";

    /// <summary>A function, with its parameters from the address.</summary>
    public ApiReply Answer(OperationImportSegment segment) => Answer(segment.OperationImports.First().Name, segment.Parameters, null);

    /// <summary>A function that is called on a row.</summary>
    public ApiReply Answer(EntityReference target, OperationSegment segment) => Answer(segment.Operations.First().Name, segment.Parameters, target);

    /// <summary>An action, with its parameters from the body.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="target">The row that it is called on; null for none.</param>
    public CompiledWrite Compile(string name, EntityReference? target = null)
    {
        CustomApiSchema api = Find(name) ?? throw ApiFault.Unsupported($"the action '{name}'");
        OrganizationRequest message = Message(api.Name, target);
        if (!request.Body.IsEmpty)
        {
            foreach (JsonProperty given in request.Json().EnumerateObject().Where(item => !item.Name.Contains('@', StringComparison.Ordinal)))
            {
                ParameterSchema parameter = api.Requests.FirstOrDefault(item => item.Name == given.Name)
                    ?? throw ApiFault.Payload($"The parameter '{given.Name}' in the request payload is not a valid parameter for the operation '{api.Name}'.");
                message.Parameters[parameter.Name] = parameters.Read(given.Value, parameter);
            }
        }

        return new CompiledWrite(message, response => Reply(api, response));
    }

    private ApiReply Answer(string name, IEnumerable<OperationSegmentParameter> given, EntityReference? target)
    {
        CustomApiSchema? api = Find(name);
        if (api is null && target is not null)
        {
            throw ApiFault.Unsupported($"the function '{name}' on a row");
        }

        OrganizationRequest message = Message(name, target);
        foreach (OperationSegmentParameter item in given)
        {
            ParameterSchema parameter = api!.Requests.First(known => known.Name == item.Name);
            using JsonDocument value = Json(item.Value, parameter);
            message.Parameters[parameter.Name] = parameters.Read(value.RootElement, parameter);
        }

        OrganizationResponse response = connection.Execute(message);
        return api is null ? Builtin(name, response) : Reply(api, response);
    }

    private OrganizationRequest Message(string name, EntityReference? target)
    {
        var message = new OrganizationRequest(name);
        if (target is not null)
        {
            message.Parameters[Target] = target.Id != Guid.Empty
                ? target
                : ((RetrieveResponse)connection.Execute(new RetrieveRequest { Target = target, ColumnSet = new ColumnSet() })).Entity.ToEntityReference();
        }

        return message;
    }

    private CustomApiSchema? Find(string name) => model.Schema.CustomApis.FirstOrDefault(item => item.Name == name);

    /// <summary>A parameter of an address as JSON: literals lose the address's quotes, objects are JSON already.</summary>
    private JsonDocument Json(object value, ParameterSchema parameter)
    {
        string literal = value switch
        {
            ConvertNode convert => Literal(convert.Source),
            QueryNode node => Literal(node),
            _ => throw ApiFault.Unsupported($"the value of '{parameter.Name}'"),
        };
        bool isText = parameter.Type is CustomApiParameterType.String or CustomApiParameterType.Guid or CustomApiParameterType.DateTime;
        try
        {
            return JsonDocument.Parse(isText && literal != "null" ? JsonSerializer.Serialize(Unquoted(literal)) : DoublyQuoted(literal));
        }
        catch (JsonException problem)
        {
            throw ApiFault.Query($"The value of '{parameter.Name}' cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>An object or a list of an address may have its names and texts in single quotes.</summary>
    private static string DoublyQuoted(string literal)
    {
        if (literal.IndexOfAny(['\'', '"']) is var first && (first < 0 || literal[first] == '"'))
        {
            return literal;
        }

        return Regex.Replace(
            literal,
            "'([^']*)'",
            text => JsonSerializer.Serialize(text.Groups[1].Value),
            RegexOptions.CultureInvariant);
    }

    private string Literal(QueryNode node) => node switch
    {
        ConstantNode constant => constant.LiteralText,
        ParameterAliasNode alias => request.Option(alias.Alias) ?? throw ApiFault.Query($"The parameter '{alias.Alias}' has no value in the query."),
        _ => throw ApiFault.Unsupported($"an expression of kind {node.Kind} as a parameter"),
    };

    private static string Unquoted(string literal) =>
        literal is ['\'', .. var inner, '\''] ? inner.Replace("''", "'", StringComparison.Ordinal) : literal;

    private ApiReply Builtin(string name, OrganizationResponse response) => ApiReply.Json(200, json =>
    {
        json.WriteString("@odata.context", $"{request.Root}$metadata#{ApiModel.Namespace}.{name}Response");
        foreach ((string property, object value) in response.Results)
        {
            json.WritePropertyName(property);
            ValueWriter.Write(json, value, null);
        }
    });

    private ApiReply Reply(CustomApiSchema api, OrganizationResponse response)
    {
        if (api.Responses.Count == 0)
        {
            return ApiReply.Empty();
        }

        if (OperationsModel.IsSingleRow(api))
        {
            return Rows(api.Responses[0], response.Results.TryGetValue(api.Responses[0].Name, out object? rows) ? rows : null);
        }

        return ApiReply.Json(200, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}$metadata#{ApiModel.Namespace}.{api.Name}Response");
            foreach (ParameterSchema property in api.Responses)
            {
                json.WritePropertyName(property.Name);
                WriteValue(json, response.Results.TryGetValue(property.Name, out object? value) ? value : null);
            }
        });
    }

    private void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case EntityReference reference:
                json.WriteStartObject();
                json.WriteString("@odata.type", $"#{ApiModel.Namespace}.{reference.LogicalName}");
                json.WriteString(model.Of(reference.LogicalName).Table.PrimaryId, reference.Id);
                json.WriteEndObject();
                break;
            case Entity row:
                json.WriteStartObject();
                WriteRow(json, row);
                json.WriteEndObject();
                break;
            case EntityCollection rows:
                json.WriteStartArray();
                foreach (Entity row in rows.Entities)
                {
                    WriteValue(json, row);
                }

                json.WriteEndArray();
                break;
            default:
                ValueWriter.Write(json, value, null);
                break;
        }
    }

    /// <summary>Rows that are all that an operation gives are the answer themselves, as if they had been read.</summary>
    private ApiReply Rows(ParameterSchema property, object? value)
    {
        string? table = value switch
        {
            Entity row => row.LogicalName,
            EntityCollection { EntityName: { Length: > 0 } name } => name,
            _ => property.Table,
        };
        string set = table is not null && model.Find(table) is { } entity ? entity.Table.EntitySetName : $"Collection({ApiModel.Namespace}.{ApiModel.AnyRow})";
        bool isOne = property.Type == CustomApiParameterType.Entity;
        return isOne && value is null ? ApiReply.Empty() : ApiReply.Json(200, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}$metadata#{set}{(isOne ? "/$entity" : string.Empty)}");
            if (value is Entity row)
            {
                WriteRow(json, row);
                return;
            }

            json.WritePropertyName("value");
            WriteValue(json, value ?? new EntityCollection());
        });
    }

    /// <summary>The columns that the row has; those that it lacks say nothing.</summary>
    private void WriteRow(Utf8JsonWriter json, Entity row)
    {
        EntityModel entity = model.Of(row.LogicalName);
        json.WriteString("@odata.type", $"#{ApiModel.Namespace}.{row.LogicalName}");
        var shape = new RowShape(entity, string.Empty);
        shape.Properties.AddRange(entity.Columns.Where(property => row.Attributes.ContainsKey(property.Value.LogicalName)));
        new RowWriter(request.Preferences, new ExpandedRows()).Write(json, row, shape);
    }
}
