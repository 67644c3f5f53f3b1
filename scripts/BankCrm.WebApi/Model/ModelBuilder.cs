using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace BankCrm.WebApi.Model;

/// <summary>Builds the entity data model from an environment's metadata, with the platform's names.</summary>
internal sealed class ModelBuilder
{
    private readonly EnvironmentSchema schema;
    private readonly EdmModel edm = new();
    private readonly EdmEntityContainer container = new(ApiModel.Namespace, "System");
    private readonly EdmEntityType anyRow = new(ApiModel.Namespace, ApiModel.AnyRow, null, isAbstract: true, isOpen: false);
    private readonly EdmEntityType principal;
    private readonly Dictionary<string, EntityModel> entities = [];

    private ModelBuilder(EnvironmentSchema schema)
    {
        this.schema = schema;
        principal = new EdmEntityType(ApiModel.Namespace, Navigation.Lookup.AnyOwner, anyRow, isAbstract: true, isOpen: false);
    }

    public static ApiModel Build(EnvironmentSchema schema) => new ModelBuilder(schema).Build();

    private ApiModel Build()
    {
        edm.AddElement(container);
        edm.AddElement(anyRow);
        edm.AddElement(principal);
        edm.SetNamespaceAlias(ApiModel.Namespace, "mscrm");
        foreach (TableSchema table in schema.Tables.Values)
        {
            AddType(table);
        }

        foreach (EntityModel entity in entities.Values)
        {
            AddLookups(entity);
        }

        foreach (PairSchema pair in schema.Pairs)
        {
            AddPair(pair);
        }

        AddSets();
        OperationsModel.Add(edm, container, anyRow, schema, entities);
        return new ApiModel(schema, edm, entities);
    }

    private static EdmPrimitiveTypeKind KindOf(ColumnSchema column) => column.Kind switch
    {
        ColumnKind.PrimaryKey or ColumnKind.UniqueIdentifier or ColumnKind.Lookup or ColumnKind.Customer or ColumnKind.Owner => EdmPrimitiveTypeKind.Guid,
        ColumnKind.Integer or ColumnKind.Picklist or ColumnKind.State or ColumnKind.Status => EdmPrimitiveTypeKind.Int32,
        ColumnKind.BigInteger => EdmPrimitiveTypeKind.Int64,
        ColumnKind.Decimal or ColumnKind.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnKind.Double => EdmPrimitiveTypeKind.Double,
        ColumnKind.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnKind.DateTime => column.Behavior == DateTimeBehavior.DateOnly ? EdmPrimitiveTypeKind.Date : EdmPrimitiveTypeKind.DateTimeOffset,
        _ => EdmPrimitiveTypeKind.String,
    };

    private void AddType(TableSchema table)
    {
        bool isPrincipal = table.LogicalName is "systemuser" or "team";
        var type = new EdmEntityType(ApiModel.Namespace, table.LogicalName, isPrincipal ? principal : anyRow);
        var entity = new EntityModel(table, type);
        foreach (ColumnSchema column in table.Columns)
        {
            EdmStructuralProperty property = type.AddStructuralProperty(
                EntityModel.PropertyOf(column), KindOf(column), isNullable: column.LogicalName != table.PrimaryId);
            entity.Add(column);
            if (column.LogicalName == table.PrimaryId)
            {
                type.AddKeys(property);
            }
        }

        foreach (KeySchema key in table.Keys)
        {
            edm.AddAlternateKeyAnnotation(type, key.Columns.Select(name => EntityModel.PropertyOf(table.Find(name)!))
                .ToDictionary(name => name, name => type.FindProperty(name)));
        }

        edm.AddElement(type);
        entities.Add(table.LogicalName, entity);
    }

    private void AddLookups(EntityModel entity)
    {
        foreach (ColumnSchema column in entity.Table.Columns.Where(column => column.IsLookup))
        {
            if (column.Kind == ColumnKind.Owner)
            {
                entity.Add(new Navigation.Lookup(column.LogicalName, column, Navigation.Lookup.AnyOwner, null));
                entity.Type.AddUnidirectionalNavigation(Single(column.LogicalName, principal));
                continue;
            }

            foreach (string target in column.Targets.Where(entities.ContainsKey))
            {
                AddLookup(entity, column, entities[target]);
            }
        }
    }

    private void AddLookup(EntityModel entity, ColumnSchema column, EntityModel target)
    {
        string name = EntityModel.NavigationOf(column, target.Table.LogicalName);
        RelationshipSchema? relationship = schema.Relationships.FirstOrDefault(item =>
            item.Referencing == entity.Table.LogicalName && item.Column == column.LogicalName && item.Referenced == target.Table.LogicalName);
        EdmNavigationPropertyInfo single = Single(name, target.Type);
        entity.Add(new Navigation.Lookup(name, column, target.Table.LogicalName, relationship?.Name));
        if (relationship is not null && target.Add(new Navigation.Children(relationship.Name, relationship)))
        {
            entity.Type.AddBidirectionalNavigation(single, Many(relationship.Name, entity.Type));
        }
        else
        {
            entity.Type.AddUnidirectionalNavigation(single);
        }
    }

    private void AddPair(PairSchema pair)
    {
        if (pair.First == pair.Second || !entities.TryGetValue(pair.First, out EntityModel? first) || !entities.TryGetValue(pair.Second, out EntityModel? second))
        {
            return;
        }

        if (first.Add(new Navigation.Partners(pair.Name, pair, IsFirst: true)) && second.Add(new Navigation.Partners(pair.Name, pair, IsFirst: false)))
        {
            first.Type.AddBidirectionalNavigation(Many(pair.Name, second.Type), Many(pair.Name, first.Type));
        }
    }

    private void AddSets()
    {
        Dictionary<IEdmType, EdmEntitySet> sets = entities.Values.ToDictionary(
            entity => (IEdmType)entity.Type, entity => container.AddEntitySet(entity.Table.EntitySetName, entity.Type));
        foreach (EdmEntitySet set in sets.Values)
        {
            foreach (IEdmNavigationProperty navigation in set.EntityType().NavigationProperties())
            {
                if (sets.TryGetValue(navigation.ToEntityType(), out EdmEntitySet? target))
                {
                    set.AddNavigationTarget(navigation, target);
                }
            }
        }
    }

    private static EdmNavigationPropertyInfo Single(string name, EdmEntityType target) =>
        new() { Name = name, Target = target, TargetMultiplicity = EdmMultiplicity.ZeroOrOne };

    private static EdmNavigationPropertyInfo Many(string name, EdmEntityType target) =>
        new() { Name = name, Target = target, TargetMultiplicity = EdmMultiplicity.Many };
}
