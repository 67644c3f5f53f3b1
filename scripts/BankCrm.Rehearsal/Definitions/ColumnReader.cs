using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Model;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>Columns from the sandbox's metadata, with what the user may do with each.</summary>
internal sealed class ColumnReader(UserRights rights, int language)
{
    public ColumnDefinition Read(TableSchema table, ColumnSchema column) => new(
        column.LogicalName,
        column.LogicalName,
        TypeOf(column),
        SolutionText.In(column.Labels, language) ?? column.LogicalName,
        column.RequiredLevel is "required" or "systemrequired" && column.IsValidForUpdate ? "required" : column.RequiredLevel is "recommended" ? "recommended" : "none",
        column.Kind is ColumnKind.Text or ColumnKind.Memo ? column.MaxLength : null,
        IsNumber(column) && column.Minimum != decimal.MinValue ? column.Minimum : null,
        IsNumber(column) && column.Maximum != decimal.MaxValue ? column.Maximum : null,
        IsNumber(column) ? column.Accuracy : null,
        column.Kind is not ColumnKind.DateTime ? null : column.ShowsDateOnly || column.Behavior == DateTimeBehavior.DateOnly ? "date" : "datetime",
        column.Kind is ColumnKind.DateTime ? column.Behavior.ToString() : null,
        column.Options.Count == 0 ? null : [.. column.Options.Select(option => new OptionDefinition(option.Value, SolutionText.In(option.Labels, language) ?? string.Empty, option.State))],
        column.Kind is ColumnKind.Boolean or ColumnKind.Picklist ? column.DefaultValue : null,
        column.IsLookup ? column.Targets : null,
        column.IsLookup ? Navigation(column) : null,
        column.IsSecured,
        rights.MayRead(table.LogicalName, column.LogicalName),
        rights.MayCreate(table.LogicalName, column.LogicalName),
        rights.MayUpdate(table.LogicalName, column.LogicalName));

    private static bool IsNumber(ColumnSchema column) =>
        column.Kind is ColumnKind.Integer or ColumnKind.BigInteger or ColumnKind.Decimal or ColumnKind.Double or ColumnKind.Money;

    private static Dictionary<string, string> Navigation(ColumnSchema column) =>
        column.Targets.ToDictionary(target => target, target => NavigationName.Of(column, target));

    private static string TypeOf(ColumnSchema column) => column.Kind switch
    {
        ColumnKind.PrimaryKey or ColumnKind.UniqueIdentifier => "uniqueidentifier",
        ColumnKind.Text => "string",
        ColumnKind.Memo => "memo",
        ColumnKind.Integer => "integer",
        ColumnKind.BigInteger => "bigint",
        ColumnKind.Decimal => "decimal",
        ColumnKind.Double => "double",
        ColumnKind.Money => "money",
        ColumnKind.DateTime => "datetime",
        ColumnKind.Boolean => "boolean",
        ColumnKind.Picklist => "optionset",
        ColumnKind.MultiSelectPicklist => "multiselectoptionset",
        ColumnKind.Customer => "customer",
        ColumnKind.Owner => "owner",
        ColumnKind.State => "state",
        ColumnKind.Status => "status",
        _ => "lookup",
    };
}
