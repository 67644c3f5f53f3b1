using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Simulation.Drafts;

/// <summary>Reads the values of one row and collects what is wrong with them.</summary>
internal sealed class DraftValues
{
    private readonly DraftRow row;
    private readonly List<Violation> violations;

    public DraftValues(DraftRow row, List<Violation> violations)
    {
        this.row = row;
        this.violations = violations;
    }

    public string Place => row.Place;

    /// <summary>Every column of the row must be one of these.</summary>
    public void Allow(IReadOnlyCollection<string> columns)
    {
        foreach (string column in row.Columns.Where(column => !columns.Contains(column, StringComparer.OrdinalIgnoreCase)))
        {
            violations.Add(new Violation(SimulationCodes.DraftColumnUnknown, row.Place, column));
        }
    }

    public string? Text(string column) => row[column];

    /// <summary>A text without which the row means nothing.</summary>
    public string RequiredText(string column) => Require(column) ?? string.Empty;

    /// <summary>The Chinese name, which every row that staff see has.</summary>
    public void RequireChineseName(string column)
    {
        if (row[column] is null)
        {
            violations.Add(new Violation(SimulationCodes.DraftChineseNameMissing, row.Place));
        }
    }

    public decimal? Number(string column, decimal lowest, decimal highest)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            return Refuse<decimal>(column, text, "1234.5");
        }

        return number >= lowest && number <= highest ? number : OutOfBounds<decimal>(column, text, lowest, highest);
    }

    public int? Whole(string column, int lowest, int highest)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return Refuse<int>(column, text, "12");
        }

        return number >= lowest && number <= highest ? number : OutOfBounds<int>(column, text, lowest, highest);
    }

    public decimal RequiredNumber(string column, decimal lowest, decimal highest) => Require(column) is null ? default : Number(column, lowest, highest) ?? default;

    public int RequiredWhole(string column, int lowest, int highest) => Require(column) is null ? default : Whole(column, lowest, highest) ?? default;

    public Day? Date(string column) => row[column] is not { } text ? null : Day.TryParse(text, out Day day) ? day : Refuse<Day>(column, text, "2024-12-31");

    public Day RequiredDate(string column) => Require(column) is null ? default : Date(column) ?? default;

    public bool Flag(string column) => row[column] switch
    {
        null => false,
        { } text when text is "1" || string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) => true,
        { } text when text is "0" || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) => false,
        { } text => Refuse<bool>(column, text, "1 / 0") ?? false,
    };

    /// <summary>A dimension of points by its code.</summary>
    public PointsDimension RequiredDimension(string column)
    {
        if (Require(column) is not { } text)
        {
            return default;
        }

        return PointsDimensions.TryParse(text, out PointsDimension dimension)
            ? dimension
            : Refuse<PointsDimension>(column, text, string.Join(" / ", PointsDimensions.All.Select(PointsDimensions.CodeOf))) ?? default;
    }

    /// <summary>A member by its name, words joined by hyphens, in any case.</summary>
    public T Choice<T>(string column, T fallback)
        where T : struct, Enum
    {
        if (row[column] is not { } text)
        {
            return fallback;
        }

        string name = text.Replace("-", string.Empty);
        foreach (T member in Enum.GetValues(typeof(T)))
        {
            if (string.Equals(member.ToString(), name, StringComparison.OrdinalIgnoreCase))
            {
                return member;
            }
        }

        return Refuse<T>(column, text, string.Join(" / ", Enum.GetNames(typeof(T)).Select(Hyphenated))) ?? fallback;
    }

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((letter, place) => (place > 0 && char.IsUpper(letter) ? "-" : string.Empty) + char.ToUpperInvariant(letter)));

    private string? Require(string column)
    {
        if (row[column] is { } text)
        {
            return text;
        }

        violations.Add(new Violation(SimulationCodes.DraftValueMissing, row.Place, column));
        return null;
    }

    private T? Refuse<T>(string column, string text, string expected)
        where T : struct
    {
        violations.Add(new Violation(SimulationCodes.DraftValueUnreadable, row.Place, column, text, expected));
        return null;
    }

    private T? OutOfBounds<T>(string column, string text, decimal lowest, decimal highest)
        where T : struct
    {
        violations.Add(new Violation(SimulationCodes.DraftValueOutOfBounds, row.Place, column, text, lowest, highest));
        return null;
    }
}
