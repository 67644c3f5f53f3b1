using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace BankCrm.Feed.Mapping;

/// <summary>What the rows of one kind of file become.</summary>
/// <param name="Source">The files.</param>
/// <param name="Key">The column whose value no two rows may share, or null for none.</param>
/// <param name="Customer">Whose row it is.</param>
/// <param name="Window">Which windows a row counts in, or null where the file only describes customers.</param>
/// <param name="Balance">Where account balances stand, or null where the file has none.</param>
/// <param name="Measures">The metrics that the rows give; empty where the file only describes customers.</param>
internal sealed record FileRule(
    ExtractSource Source,
    string? Key,
    CustomerRule Customer,
    WindowRule? Window,
    BalanceRule? Balance,
    IReadOnlyList<Measure> Measures)
{
    /// <summary>Whether several rows of a customer and window are summed up; otherwise there is one row each.</summary>
    internal bool Aggregates => Measures.Count > 0 && Measures[0].Aggregate != Aggregate.None;
}

/// <summary>Which windows a row counts in.</summary>
internal abstract record WindowRule;

/// <summary>The window stands in the file's name.</summary>
/// <param name="Pattern">What finds it.</param>
/// <param name="Template">What the finding becomes: a text like 2019-07 or 2019-Q3, with $1 for the first group.</param>
internal sealed record FileNameWindow(Regex Pattern, string Template) : WindowRule;

/// <summary>The window is the one that the row's date falls in.</summary>
internal sealed record DateWindow(DateColumn Date) : WindowRule;

/// <summary>
/// The row states something that stands, such as a loan: it counts in every window whose last day lies from <paramref name="From"/>
/// (included) to <paramref name="To"/> (not included). It adds to rows that other files make and makes none itself.
/// </summary>
/// <param name="From">The first day, or null for always.</param>
/// <param name="To">The first day after it, or null for no end.</param>
/// <param name="Months">The column that says how many months after the first day it ends, or null.</param>
internal sealed record StandingWindow(DateColumn? From, DateColumn? To, string? Months) : WindowRule;

/// <summary>Where the balances of accounts stand in a file of transactions.</summary>
/// <param name="Account">The column of the account.</param>
/// <param name="Column">The column of the account's balance after the transaction.</param>
/// <param name="Change">
/// The column of the transaction's amount, which tells the last of several balances of one day; null where the file is in order.
/// </param>
/// <param name="OutWhere">The conditions that make the amount a deduction.</param>
internal sealed record BalanceRule(string Account, string Column, string? Change, IReadOnlyList<Condition> OutWhere);

/// <summary>How rows of one customer and window become one value.</summary>
internal enum Aggregate
{
    /// <summary>There is one row, and its value is taken.</summary>
    None,
    Sum,
    Count,

    /// <summary>Yes when a row meets the conditions.</summary>
    Any,
    Min,
    Max,

    /// <summary>The accounts' balances at the end of the window, added up.</summary>
    EndBalance,

    /// <summary>The accounts' average balances over all days of the window, added up.</summary>
    AverageBalance,
}

/// <summary>How a metric gets its value.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Aggregate">How rows of one customer and window become one value.</param>
/// <param name="Columns">The columns whose numbers are added up; empty where the value is constant, a date or a count.</param>
/// <param name="Constant">The staged value that every row has, or null.</param>
/// <param name="Date">The date column, or null.</param>
/// <param name="MonthsBefore">The column of months that the date lies before the window's end, or null.</param>
/// <param name="Numbers">How its numbers are written.</param>
/// <param name="Scaling">What its numbers are multiplied by and raised by, or null for nothing.</param>
/// <param name="Absolute">Whether the sign is dropped.</param>
/// <param name="Minimum">The smallest staged value that is accepted, or null.</param>
/// <param name="LessPerMonth">For a standing row, the column of what is paid back each month after the first, or null.</param>
/// <param name="WhenMissing">The staged value for customers without one in a window that the file covers, or null for unknown.</param>
/// <param name="Carry">Whether a customer without a value in a window keeps that of the window before.</param>
/// <param name="Where">The conditions that a row must meet to count for this metric.</param>
internal sealed record Measure(
    Metric Metric,
    Aggregate Aggregate,
    IReadOnlyList<string> Columns,
    long? Constant,
    DateColumn? Date,
    MonthsBefore? MonthsBefore,
    NumberFormat Numbers,
    Scaling? Scaling,
    bool Absolute,
    long? Minimum,
    string? LessPerMonth,
    long? WhenMissing,
    bool Carry,
    IReadOnlyList<Condition> Where);

/// <summary>Turns a bank's number into the metric's, for example a ratio of two quarters into the change in percent.</summary>
/// <param name="Factor">What the number is multiplied by; not 0.</param>
/// <param name="Add">What is added then.</param>
internal sealed record Scaling(decimal Factor, decimal Add);
