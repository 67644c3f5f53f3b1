using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using Microsoft.OData.Edm;

namespace BankCrm.WebApi.Model;

/// <summary>Adds actions and functions to the model: the platform's query functions, its messages that the sandbox knows, and custom APIs.</summary>
internal static class OperationsModel
{
    /// <summary>Bound to a table's rows, for many rows in one transaction.</summary>
    public static readonly string[] BulkActions = ["CreateMultiple", "UpdateMultiple", "UpsertMultiple"];

    public static void Add(
        EdmModel edm, EdmEntityContainer container, EdmEntityType anyRow, EnvironmentSchema schema, IReadOnlyDictionary<string, EntityModel> entities)
    {
        AddQueryFunctions(edm, anyRow);
        AddFunction(edm, container, "WhoAmI", [("BusinessUnitId", EdmPrimitiveTypeKind.Guid), ("UserId", EdmPrimitiveTypeKind.Guid), ("OrganizationId", EdmPrimitiveTypeKind.Guid)]);
        AddFunction(edm, container, "RetrieveVersion", [("Version", EdmPrimitiveTypeKind.String)]);
        AddBulk(edm, anyRow);
        foreach (CustomApiSchema api in schema.CustomApis)
        {
            AddCustomApi(edm, container, api, anyRow, entities);
        }
    }

    public static bool IsSingleRow(CustomApiSchema api) =>
        api.Responses is [{ Type: CustomApiParameterType.Entity or CustomApiParameterType.EntityCollection }];

    private static void AddQueryFunctions(EdmModel edm, EdmEntityType anyRow)
    {
        foreach (QueryFunction function in QueryFunction.All)
        {
            var added = new EdmFunction(ApiModel.Namespace, function.Name, EdmCoreModel.Instance.GetBoolean(false), isBound: true, null, isComposable: true);
            added.AddParameter("entity", new EdmEntityTypeReference(anyRow, isNullable: true));
            added.AddParameter(QueryFunction.PropertyName, EdmCoreModel.Instance.GetString(false));
            switch (function.Takes)
            {
                case QueryFunctionValues.Text:
                    added.AddParameter(QueryFunction.PropertyValue, EdmCoreModel.Instance.GetString(false));
                    break;
                case QueryFunctionValues.Count:
                    added.AddParameter(QueryFunction.PropertyValue, EdmCoreModel.Instance.GetInt64(false));
                    break;
                case QueryFunctionValues.List:
                    added.AddParameter(QueryFunction.PropertyValues, EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(false)));
                    break;
                default:
                    break;
            }

            edm.AddElement(added);
        }
    }

    private static void AddFunction(EdmModel edm, EdmEntityContainer container, string name, (string Name, EdmPrimitiveTypeKind Kind)[] properties)
    {
        var response = new EdmComplexType(ApiModel.Namespace, name + "Response");
        foreach ((string property, EdmPrimitiveTypeKind kind) in properties)
        {
            response.AddStructuralProperty(property, kind);
        }

        edm.AddElement(response);
        var function = new EdmFunction(ApiModel.Namespace, name, new EdmComplexTypeReference(response, isNullable: false));
        edm.AddElement(function);
        container.AddFunctionImport(name, function);
    }

    private static void AddBulk(EdmModel edm, EdmEntityType anyRow)
    {
        IEdmCollectionTypeReference rows = EdmCoreModel.GetCollection(new EdmEntityTypeReference(anyRow, isNullable: false));
        foreach (string name in BulkActions)
        {
            var action = new EdmAction(ApiModel.Namespace, name, null, isBound: true, null);
            action.AddParameter("entityset", rows);
            action.AddParameter("Targets", rows);
            edm.AddElement(action);
        }
    }

    private static void AddCustomApi(
        EdmModel edm, EdmEntityContainer container, CustomApiSchema api, EdmEntityType anyRow, IReadOnlyDictionary<string, EntityModel> entities)
    {
        IEdmTypeReference TypeOf(ParameterSchema item) => item.Type switch
        {
            CustomApiParameterType.Boolean => EdmCoreModel.Instance.GetBoolean(item.IsOptional),
            CustomApiParameterType.DateTime => EdmCoreModel.Instance.GetDateTimeOffset(item.IsOptional),
            CustomApiParameterType.Decimal or CustomApiParameterType.Money => EdmCoreModel.Instance.GetDecimal(item.IsOptional),
            CustomApiParameterType.Float => EdmCoreModel.Instance.GetDouble(item.IsOptional),
            CustomApiParameterType.Integer or CustomApiParameterType.Picklist => EdmCoreModel.Instance.GetInt32(item.IsOptional),
            CustomApiParameterType.String => EdmCoreModel.Instance.GetString(item.IsOptional),
            CustomApiParameterType.StringArray => EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(true)),
            CustomApiParameterType.Guid => EdmCoreModel.Instance.GetGuid(item.IsOptional),
            CustomApiParameterType.EntityCollection => EdmCoreModel.GetCollection(RowOf(item)),
            _ => RowOf(item),
        };

        EdmEntityTypeReference RowOf(ParameterSchema item) =>
            new(item.Table is not null && entities.TryGetValue(item.Table, out EntityModel? entity) ? entity.Type : anyRow, item.IsOptional);

        IEdmTypeReference? result = null;
        if (IsSingleRow(api))
        {
            result = TypeOf(api.Responses[0]);
        }
        else if (api.Responses.Count > 0)
        {
            var response = new EdmComplexType(ApiModel.Namespace, api.Name + "Response");
            foreach (ParameterSchema property in api.Responses)
            {
                if (property.Type is CustomApiParameterType.Entity or CustomApiParameterType.EntityReference or CustomApiParameterType.EntityCollection)
                {
                    response.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
                    {
                        Name = property.Name,
                        Target = RowOf(property).EntityDefinition(),
                        TargetMultiplicity = property.Type == CustomApiParameterType.EntityCollection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
                    });
                }
                else
                {
                    response.AddStructuralProperty(property.Name, TypeOf(property));
                }
            }

            edm.AddElement(response);
            result = new EdmComplexTypeReference(response, isNullable: false);
        }

        bool isBound = api.BoundTable is not null;
        EdmOperation operation = api.IsFunction
            ? new EdmFunction(ApiModel.Namespace, api.Name, result, isBound, null, isComposable: false)
            : new EdmAction(ApiModel.Namespace, api.Name, result, isBound, null);
        if (isBound)
        {
            operation.AddParameter("entity", new EdmEntityTypeReference(entities[api.BoundTable!].Type, isNullable: false));
        }

        foreach (ParameterSchema parameter in api.Requests)
        {
            if (api.IsFunction && parameter.IsOptional)
            {
                operation.AddOptionalParameter(parameter.Name, TypeOf(parameter));
            }
            else
            {
                operation.AddParameter(parameter.Name, TypeOf(parameter));
            }
        }

        edm.AddElement(operation);
        if (isBound)
        {
            return;
        }

        if (operation is EdmFunction function)
        {
            container.AddFunctionImport(api.Name, function);
        }
        else
        {
            container.AddActionImport(api.Name, (EdmAction)operation);
        }
    }
}
