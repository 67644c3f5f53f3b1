using System.Collections.Generic;

namespace BankCrm.Feed.Mapping;

/// <summary>Which files an entry of the mapping reads, how they are written, and which of their rows count.</summary>
/// <param name="Pattern">A file name that may hold * and ?; each match may also carry .gz.</param>
/// <param name="Required">Whether at least one file must be there.</param>
/// <param name="AllowEmpty">Whether a file may have a header and no row.</param>
/// <param name="Format">How the files are written.</param>
/// <param name="Where">The conditions that a row must meet; the others are left out, not rejected.</param>
/// <param name="Path">Where the entry stands in the mapping.</param>
internal sealed record ExtractSource(
    string Pattern, bool Required, bool AllowEmpty, ExtractFormat Format, IReadOnlyList<Condition> Where, string Path);

/// <summary>How a file is written.</summary>
/// <param name="Delimiter">What stands between two fields; one ASCII character.</param>
/// <param name="Quote">What encloses a field; one ASCII character.</param>
/// <param name="Encoding">The name of the text encoding, for example utf-8 or gb18030.</param>
/// <param name="Columns">The column names of a file without a header, in order, or null where the file has a header.</param>
/// <param name="Numbers">How numbers are written.</param>
internal sealed record ExtractFormat(
    char Delimiter, char Quote, string Encoding, IReadOnlyList<string>? Columns, NumberFormat Numbers);

/// <summary>How numbers are written.</summary>
/// <param name="Decimal">What stands before the decimals.</param>
/// <param name="Thousands">What stands between groups of three digits, or null for nothing.</param>
internal sealed record NumberFormat(char Decimal, char? Thousands);

/// <summary>A column that holds a date.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Formats">.NET date formats, tried in order; a time part is read and dropped.</param>
/// <param name="LatestYear">Two-digit years mean the hundred years up to this one; null for up to 2049.</param>
/// <param name="AddYears">Years that are added to every date.</param>
/// <param name="WomenMonthOffset">What is added to the month of a woman's birth, or 0 where nothing is.</param>
internal sealed record DateColumn(string Column, IReadOnlyList<string> Formats, int? LatestYear, int AddYears, int WomenMonthOffset);

/// <summary>A column that says how many whole months before the window's last day something was.</summary>
internal sealed record MonthsBefore(string Column);

/// <summary>What a condition asks of a column's text.</summary>
internal enum ConditionKind
{
    In,
    NotIn,
    Empty,
    NotEmpty,
    Positive,
    Negative,
}

/// <summary>What a row must meet to count.</summary>
internal sealed record Condition(string Column, ConditionKind Kind, IReadOnlyList<string> Values);

/// <summary>A file that leads from one key to another, for example from an account to the client who owns it.</summary>
/// <param name="Name">What customers refer to it by.</param>
/// <param name="Source">The file.</param>
/// <param name="From">The column of the key that is known.</param>
/// <param name="To">The column of the key that is wanted.</param>
internal sealed record LinkRule(string Name, ExtractSource Source, string From, string To);
