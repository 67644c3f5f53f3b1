using System;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads a column.</summary>
internal static class ColumnReader
{
    private const decimal LargestMoney = 922337203685477m;
    private const int MoneyDigits = 4;

    public static ColumnDefinition Read(XElement element, string table)
    {
        string name = SolutionXml.Required(element, "LogicalName", $"A column of '{table}'");
        string where = $"The column '{name}' of '{table}'";
        if (SolutionXml.Integer(element, "SourceType", 0, where) != 0)
        {
            throw new SandboxException($"{where} is calculated; the sandbox supports no calculated, rollup or formula columns.");
        }

        if (SolutionXml.Text(element, "AutoNumberFormat").Length > 0)
        {
            throw new SandboxException($"{where} numbers itself (AutoNumberFormat); the sandbox does not support that.");
        }

        ColumnKind kind = KindOf(SolutionXml.Required(element, "Type", where), where);
        string required = SolutionXml.Text(element, "RequiredLevel");
        var column = new ColumnDefinition
        {
            Table = table,
            Name = name,
            Kind = kind,
            Labels = SolutionXml.Labels(element.Element("displaynames")),
            RequiredLevel = required,
            IsSystemRequired = required == "systemrequired",
            IsSecured = SolutionXml.Flag(element, "IsSecured"),
            IsValidForCreate = SolutionXml.Flag(element, "ValidForCreateApi", otherwise: true),
            IsValidForUpdate = SolutionXml.Flag(element, "ValidForUpdateApi", otherwise: true),
        };
        return Detail(column, element, where);
    }

    private static ColumnDefinition Detail(ColumnDefinition column, XElement element, string where) => column.Kind switch
    {
        ColumnKind.Text or ColumnKind.Memo => column with { MaxLength = SolutionXml.Integer(element, "MaxLength", 100, where) },
        ColumnKind.Integer => column with
        {
            Minimum = SolutionXml.Decimal(element, "MinValue", int.MinValue, where),
            Maximum = SolutionXml.Decimal(element, "MaxValue", int.MaxValue, where),
        },
        ColumnKind.Decimal or ColumnKind.Double => column with
        {
            Minimum = SolutionXml.Decimal(element, "MinValue", -100_000_000_000m, where),
            Maximum = SolutionXml.Decimal(element, "MaxValue", 100_000_000_000m, where),
            Accuracy = SolutionXml.Integer(element, "Accuracy", 2, where),
        },
        ColumnKind.Money => column with
        {
            Minimum = SolutionXml.Decimal(element, "MinValue", -LargestMoney, where),
            Maximum = SolutionXml.Decimal(element, "MaxValue", LargestMoney, where),
            Accuracy = MoneyAccuracy(element, where),
            CalculationOf = SolutionXml.Text(element, "CalculationOf") is { Length: > 0 } source ? source.ToLowerInvariant() : null,
        },
        ColumnKind.DateTime => column with
        {
            Behavior = Behavior(element, where),
            ShowsDateOnly = SolutionXml.Text(element, "Format").Equals("date", StringComparison.OrdinalIgnoreCase),
        },
        ColumnKind.Boolean => column with { Choice = Inline(element), DefaultValue = SolutionXml.Integer(element, "AppDefaultValue", 0, where) },
        ColumnKind.Picklist or ColumnKind.MultiSelectPicklist => Choice(column, element, where),
        ColumnKind.State or ColumnKind.Status => column with
        {
            Choice = Inline(element) ?? throw new SandboxException($"{where} has no options."),
        },
        _ => column,
    };

    private static ColumnDefinition Choice(ColumnDefinition column, XElement element, string where)
    {
        int value = SolutionXml.Integer(element, "AppDefaultValue", -1, where);
        string global = SolutionXml.Text(element, "OptionSetName");
        ChoiceDefinition? inline = Inline(element);
        if (inline is null && global.Length == 0)
        {
            throw new SandboxException($"{where} has neither options nor a global choice.");
        }

        return column with { Choice = inline, GlobalChoice = inline is null ? global : null, DefaultValue = value == -1 ? null : value };
    }

    private static ChoiceDefinition? Inline(XElement element) => element.Element("optionset") is { } choice ? ChoiceReader.Read(choice) : null;

    private static int MoneyAccuracy(XElement element, string where)
    {
        const int own = 0;
        const int ofCurrency = 2;

        // Organization and currency both keep two digits here; a solution that wants more says so itself.
        return SolutionXml.Integer(element, "AccuracySource", own, where) == own
            ? Math.Min(SolutionXml.Integer(element, "Accuracy", ofCurrency, where), MoneyDigits)
            : ofCurrency;
    }

    private static DateTimeBehavior Behavior(XElement element, string where)
    {
        int behavior = SolutionXml.Integer(element, "Behavior", (int)DateTimeBehavior.UserLocal, where);
        return Enum.IsDefined((DateTimeBehavior)behavior)
            ? (DateTimeBehavior)behavior
            : throw new SandboxException($"{where} has the unknown date behavior {behavior}.");
    }

    private static ColumnKind KindOf(string type, string where) => type switch
    {
        "primarykey" => ColumnKind.PrimaryKey,
        "uniqueidentifier" => ColumnKind.UniqueIdentifier,
        "nvarchar" => ColumnKind.Text,
        "ntext" => ColumnKind.Memo,
        "int" => ColumnKind.Integer,
        "bigint" => ColumnKind.BigInteger,
        "decimal" => ColumnKind.Decimal,
        "float" => ColumnKind.Double,
        "money" => ColumnKind.Money,
        "datetime" => ColumnKind.DateTime,
        "bit" => ColumnKind.Boolean,
        "picklist" => ColumnKind.Picklist,
        "multiselectpicklist" => ColumnKind.MultiSelectPicklist,
        "lookup" => ColumnKind.Lookup,
        "customer" => ColumnKind.Customer,
        "owner" => ColumnKind.Owner,
        "state" => ColumnKind.State,
        "status" => ColumnKind.Status,
        _ => throw new SandboxException($"{where} is of the type '{type}', which the sandbox does not support."),
    };
}
