using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A column as metadata says it is; the catalog compiles it into a working column.</summary>
internal sealed record ColumnDefinition
{
    public string Table { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public ColumnKind Kind { get; init; }

    public LocalizedText Labels { get; init; } = [];

    /// <summary>Only this level of requirement is enforced by the platform's API; forms enforce the weaker ones.</summary>
    public bool IsSystemRequired { get; init; }

    /// <summary>none, recommended, required or systemrequired, for forms.</summary>
    public string RequiredLevel { get; init; } = "none";

    /// <summary>For text: the most characters.</summary>
    public int MaxLength { get; init; } = 100;

    public decimal Minimum { get; init; } = decimal.MinValue;

    public decimal Maximum { get; init; } = decimal.MaxValue;

    /// <summary>Digits after the decimal point.</summary>
    public int Accuracy { get; init; }

    public DateTimeBehavior Behavior { get; init; } = DateTimeBehavior.UserLocal;

    /// <summary>True when only the date is shown, whatever is stored.</summary>
    public bool ShowsDateOnly { get; init; }

    /// <summary>The name of a global choice, when the options are not the column's own.</summary>
    public string? GlobalChoice { get; init; }

    public ChoiceDefinition? Choice { get; init; }

    /// <summary>The value of a choice or yes/no column in a new row that does not set it.</summary>
    public int? DefaultValue { get; init; }

    public bool IsSecured { get; init; }

    public bool IsValidForCreate { get; init; } = true;

    public bool IsValidForUpdate { get; init; } = true;

    /// <summary>For the base-currency companion of a money column: that column.</summary>
    public string? CalculationOf { get; init; }

    /// <summary>For lookups of built-in tables: the tables it points to; for the rest, relationships say it.</summary>
    public List<string> Targets { get; init; } = [];
}
