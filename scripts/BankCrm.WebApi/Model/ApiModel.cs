using System.Collections.Generic;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using Microsoft.OData.Edm;

namespace BankCrm.WebApi.Model;

/// <summary>The entity data model of an environment, and the way back from it to tables and columns.</summary>
internal sealed class ApiModel
{
    public const string Namespace = "Microsoft.Dynamics.CRM";

    /// <summary>The type that every table's rows have in common.</summary>
    public const string AnyRow = "crmbaseentity";

    private readonly Dictionary<string, EntityModel> byTable;

    public ApiModel(EnvironmentSchema schema, EdmModel edm, Dictionary<string, EntityModel> byTable)
    {
        Schema = schema;
        Edm = edm;
        this.byTable = byTable;
    }

    public EnvironmentSchema Schema { get; }

    public EdmModel Edm { get; }

    public IEnumerable<EntityModel> Entities => byTable.Values;

    public EntityModel Of(string table) => byTable.GetValueOrDefault(table) ?? throw ApiFault.Unsupported($"rows of '{table}'");

    /// <summary>The table of an entity type or of a collection of it.</summary>
    public EntityModel Of(IEdmType type)
    {
        IEdmType element = type is IEdmCollectionType collection ? collection.ElementType.Definition : type;
        return element is IEdmEntityType entity && byTable.TryGetValue(entity.Name, out EntityModel? model)
            ? model
            : throw ApiFault.Unsupported($"the type '{type.FullTypeName()}' here");
    }

    public EntityModel? Find(string table) => byTable.GetValueOrDefault(table);
}
