using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Pipeline;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>Runs a custom API: privilege, parameters in, its plug-in, properties out.</summary>
internal sealed class CustomApiCall(Runtime runtime, EventPipeline pipeline)
{
    /// <summary>The row that a bound custom API is called on.</summary>
    private const string Target = "Target";

    public OrganizationResponse Run(CallScope scope, CustomApiDefinition api, OrganizationRequest request)
    {
        if (api.ExecutePrivilege.Length > 0)
        {
            scope.Caller.Demand(api.ExecutePrivilege);
        }

        DemandParameters(api, request);
        var input = new ParameterCollection();
        input.AddRange(request.Parameters);
        var operation = new PipelineEvent
        {
            Message = api.Name,
            Table = api.BoundTable.Length == 0 ? null : runtime.Catalog.Table(api.BoundTable),
            Input = input,
            RowId = api.BoundTable.Length == 0 ? default : ((EntityReference)input[Target]).Id,
        };
        pipeline.RunApi(scope, operation, runtime.Catalog.Steps(api.Name, api.BoundTable), api);
        DemandProperties(api, operation.Output);
        var response = new OrganizationResponse { ResponseName = api.Name };
        response.Results.AddRange(operation.Output);
        return response;
    }

    private static void DemandParameters(CustomApiDefinition api, OrganizationRequest request)
    {
        List<CustomApiParameter> parameters = [.. api.Requests];
        if (api.BoundTable.Length > 0)
        {
            parameters.Add(new CustomApiParameter { Name = Target, Type = CustomApiParameterType.EntityReference, Table = api.BoundTable });
        }

        foreach (KeyValuePair<string, object> given in request.Parameters)
        {
            CustomApiParameter parameter = parameters.Find(item => item.Name == given.Key)
                ?? throw Fault.Argument($"Unrecognized request parameter: {given.Key}. The custom API {api.Name} has no such parameter.");
            if (given.Value is not null)
            {
                DemandType(api, parameter, given.Value, "parameter");
            }
        }

        foreach (CustomApiParameter parameter in parameters.Where(item => !item.IsOptional))
        {
            if (!request.Parameters.TryGetValue(parameter.Name, out object? value) || value is null)
            {
                throw Fault.Of(0x80094004, $"The parameter '{parameter.Name}' required for invocation of {api.Name} was not supplied.");
            }
        }
    }

    private static void DemandProperties(CustomApiDefinition api, ParameterCollection output)
    {
        foreach (KeyValuePair<string, object> given in output)
        {
            CustomApiParameter property = api.Responses.Find(item => item.Name == given.Key)
                ?? throw Fault.Argument($"The plug-in of {api.Name} gives the property '{given.Key}', which the custom API does not declare.");
            if (given.Value is not null)
            {
                DemandType(api, property, given.Value, "property");
            }
        }
    }

    private static void DemandType(CustomApiDefinition api, CustomApiParameter parameter, object value, string kind)
    {
        Type expected = parameter.Type switch
        {
            CustomApiParameterType.Boolean => typeof(bool),
            CustomApiParameterType.DateTime => typeof(DateTime),
            CustomApiParameterType.Decimal => typeof(decimal),
            CustomApiParameterType.Entity => typeof(Entity),
            CustomApiParameterType.EntityCollection => typeof(EntityCollection),
            CustomApiParameterType.EntityReference => typeof(EntityReference),
            CustomApiParameterType.Float => typeof(double),
            CustomApiParameterType.Integer => typeof(int),
            CustomApiParameterType.Money => typeof(Money),
            CustomApiParameterType.Picklist => typeof(OptionSetValue),
            CustomApiParameterType.String => typeof(string),
            CustomApiParameterType.StringArray => typeof(string[]),
            _ => typeof(Guid),
        };
        if (!expected.IsInstanceOfType(value))
        {
            throw Fault.Argument($"The {kind} '{parameter.Name}' of {api.Name} is a {value.GetType().Name}, not a {expected.Name}.");
        }

        string? table = value switch
        {
            EntityReference reference => reference.LogicalName,
            Entity entity => entity.LogicalName,
            _ => null,
        };
        if (parameter.Table.Length > 0 && table is not null && table != parameter.Table)
        {
            throw Fault.Argument($"The {kind} '{parameter.Name}' of {api.Name} is of '{table}', not of '{parameter.Table}'.");
        }

        if (value is DateTime { Kind: DateTimeKind.Local })
        {
            throw Fault.Argument($"The {kind} '{parameter.Name}' of {api.Name} is a local date and time; use UTC.");
        }
    }
}
