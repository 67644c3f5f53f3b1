using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Schema;

/// <summary>A custom API.</summary>
public sealed class CustomApiSchema
{
    internal CustomApiSchema(CustomApiDefinition definition)
    {
        Name = definition.Name;
        BoundTable = definition.BoundTable.Length == 0 ? null : definition.BoundTable;
        IsFunction = definition.IsFunction;
        Requests = [.. definition.Requests.Select(Describe)];
        Responses = [.. definition.Responses.Select(Describe)];
    }

    public string Name { get; }

    /// <summary>The table whose rows it is called on, in the parameter Target; null when it is called on none.</summary>
    public string? BoundTable { get; }

    /// <summary>True when it is called by GET.</summary>
    public bool IsFunction { get; }

    public IReadOnlyList<ParameterSchema> Requests { get; }

    public IReadOnlyList<ParameterSchema> Responses { get; }

    private static ParameterSchema Describe(CustomApiParameter item) => new(item.Name, item.Type, item.IsOptional, item.Table.Length == 0 ? null : item.Table);
}
