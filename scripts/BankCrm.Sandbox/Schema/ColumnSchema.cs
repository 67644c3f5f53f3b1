using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Schema;

/// <summary>A column as metadata describes it.</summary>
public sealed class ColumnSchema
{
    internal ColumnSchema(ColumnDefinition definition)
    {
        LogicalName = definition.Name;
        Kind = definition.Kind;
        Behavior = definition.Behavior;
        ShowsDateOnly = definition.ShowsDateOnly;
        Labels = definition.Labels;
        RequiredLevel = definition.IsSystemRequired ? "systemrequired" : definition.RequiredLevel;
        MaxLength = definition.MaxLength;
        Minimum = definition.Minimum;
        Maximum = definition.Maximum;
        Accuracy = definition.Accuracy;
        DefaultValue = definition.DefaultValue;
        IsSecured = definition.IsSecured;
        IsValidForCreate = definition.IsValidForCreate;
        IsValidForUpdate = definition.IsValidForUpdate;
        Targets = definition.Targets;
        Options = [.. (definition.Choice?.Options ?? []).Select(option => new OptionSchema(option.Value, option.Labels, option.State))];
    }

    public string LogicalName { get; }

    public ColumnKind Kind { get; }

    public DateTimeBehavior Behavior { get; }

    public bool ShowsDateOnly { get; }

    /// <summary>Labels by language code (LCID).</summary>
    public IReadOnlyDictionary<int, string> Labels { get; }

    /// <summary>none, recommended, required or systemrequired.</summary>
    public string RequiredLevel { get; }

    /// <summary>For text: the most characters.</summary>
    public int MaxLength { get; }

    public decimal Minimum { get; }

    public decimal Maximum { get; }

    /// <summary>Digits after the decimal point.</summary>
    public int Accuracy { get; }

    /// <summary>The value of a choice or yes/no column in a new row that does not set it.</summary>
    public int? DefaultValue { get; }

    public bool IsSecured { get; }

    public bool IsValidForCreate { get; }

    public bool IsValidForUpdate { get; }

    /// <summary>For lookups: the tables that they point to.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>For choices and yes/no: the options in order.</summary>
    public IReadOnlyList<OptionSchema> Options { get; }

    public bool IsLookup => Kind is ColumnKind.Lookup or ColumnKind.Customer or ColumnKind.Owner;
}
