using System;
using System.Linq;
using System.Text.Json;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using BankCrm.WebApi.Query;
using BankCrm.WebApi.Rows;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Operations;

/// <summary>Calls functions and actions: the platform's few that the sandbox knows, and custom APIs.</summary>
internal sealed class Functions(ApiModel model, IDataverse connection, ApiRequest request)
{
    /// <summary>A function, with its parameters from the address.</summary>
    public ApiReply Answer(OperationImportSegment segment)
    {
        string name = segment.OperationImports.First().Name;
        var message = new OrganizationRequest(name);
        CustomApiSchema? api = Find(name);
        var reader = new ParameterReader(model, new ReferenceReader(model, request));
        foreach (OperationSegmentParameter given in segment.Parameters)
        {
            ParameterSchema parameter = api!.Requests.First(item => item.Name == given.Name);
            using JsonDocument value = Json(given.Value, parameter);
            message.Parameters[parameter.Name] = reader.Read(value.RootElement, parameter);
        }

        OrganizationResponse response = connection.Execute(message);
        return api is null ? Builtin(name, response) : Reply(api, response);
    }

    /// <summary>An action, with its parameters from the body.</summary>
    public CompiledWrite Compile(string name)
    {
        CustomApiSchema api = Find(name)!;
        var message = new OrganizationRequest(api.Name);
        var reader = new ParameterReader(model, new ReferenceReader(model, request));
        if (!request.Body.IsEmpty)
        {
            foreach (JsonProperty given in request.Json().EnumerateObject().Where(item => !item.Name.Contains('@', StringComparison.Ordinal)))
            {
                ParameterSchema parameter = api.Requests.FirstOrDefault(item => item.Name == given.Name)
                    ?? throw ApiFault.Payload($"The parameter '{given.Name}' in the request payload is not a valid parameter for the operation '{api.Name}'.");
                message.Parameters[parameter.Name] = reader.Read(given.Value, parameter);
            }
        }

        return new CompiledWrite(message, response => Reply(api, response));
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
            return JsonDocument.Parse(isText && literal != "null" ? JsonSerializer.Serialize(Unquoted(literal)) : literal.Replace('\'', '"'));
        }
        catch (JsonException problem)
        {
            throw ApiFault.Query($"The value of '{parameter.Name}' cannot be read: {problem.Message}", problem);
        }
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

        return ApiReply.Json(200, json =>
        {
            if (OperationsModel.IsSingleRow(api))
            {
                WriteRows(json, response.Results.TryGetValue(api.Responses[0].Name, out object? rows) ? rows : null);
                return;
            }

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

    private void WriteRows(Utf8JsonWriter json, object? value)
    {
        if (value is Entity row)
        {
            WriteRow(json, row);
            return;
        }

        json.WritePropertyName("value");
        WriteValue(json, value ?? new EntityCollection());
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
