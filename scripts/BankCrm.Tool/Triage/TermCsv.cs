using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Setup;
using BankCrm.Plugins.Model;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Review.Files;

namespace BankCrm.Tool.Triage;

/// <summary>
/// Terms as files: those that people wrote (term, language, category, severity, weight), and the table of default rows that is shipped
/// (the columns of bce_triageterm).
/// </summary>
internal static class TermCsv
{
    private const string Term = "term";
    private const string Language = "language";
    private const string Category = "category";
    private const string Severity = "severity";
    private const string Weight = "weight";
    private const string Chinese = "zh";
    private const string English = "en";

    private static readonly string[] ShippedColumns =
    [
        TriageTermTable.Name, TriageTermTable.NameZh, TriageTermTable.Code, TriageTermTable.Term, TriageTermTable.TextLanguage,
        TriageTermTable.ComplaintCategory, TriageTermTable.Severity, TriageTermTable.Weight,
    ];

    /// <summary>Reads the terms that people wrote.</summary>
    /// <exception cref="ToolException">The file cannot be read, or a line is not a term.</exception>
    public static IReadOnlyList<TriageTerm> ReadJudged(string path) => Records(path, [Term, Language, Category, Severity, Weight])
        .Select(record => new TriageTerm
        {
            Text = record.Values[Term].Trim() is { Length: > 0 } text ? text : throw Fault(path, record, "the term is empty"),
            Language = record.Values[Language] switch
            {
                English => TextLanguage.English,
                Chinese => TextLanguage.Chinese,
                string other => throw Fault(path, record, $"'{other}' is not a language; there are {English} and {Chinese}"),
            },
            CategoryCode = OneTarget(path, record) ? record.Values[Category] : null,
            Severity = OneTarget(path, record) ? null : ReadSeverity(path, record),
            Weight = decimal.TryParse(record.Values[Weight], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal weight) ? weight : throw Fault(path, record, "the weight is not a number"),
        })
        .ToList();

    /// <summary>Reads a table of default rows.</summary>
    /// <exception cref="ToolException">The file cannot be read, or a line is not a row.</exception>
    public static IReadOnlyList<TriageTerm> ReadShipped(string path) => Records(path, ShippedColumns)
        .Select(record => new TriageTerm
        {
            Text = record.Values[TriageTermTable.Term],
            Language = (TextLanguage)(int.Parse(record.Values[TriageTermTable.TextLanguage], CultureInfo.InvariantCulture) - Choices.Base),
            CategoryCode = record.Values[TriageTermTable.ComplaintCategory] is { Length: > 0 } code ? code : null,
            Severity = record.Values[TriageTermTable.Severity] is { Length: > 0 } severity ? (ComplaintSeverity)(int.Parse(severity, CultureInfo.InvariantCulture) - Choices.Base) : null,
            Weight = decimal.Parse(record.Values[TriageTermTable.Weight], CultureInfo.InvariantCulture),
        })
        .ToList();

    /// <summary>Writes the default rows. A row's code is made of what it says, so that training again changes weights and not codes.</summary>
    public static void WriteShipped(TextWriter writer, IEnumerable<TriageTerm> terms)
    {
        writer.WriteLine(string.Join(',', ShippedColumns));
        foreach (TriageTerm term in terms)
        {
            string language = term.Language == TextLanguage.Chinese ? Chinese : English;
            string target = term.CategoryCode ?? term.Severity!.Value.ToString().ToUpperInvariant();
            string code = $"{language}:{target}:{term.Text.Replace(' ', '-')}";
            string[] cells =
            [
                term.Text, term.Text, code, term.Text, Choice((int)term.Language), term.CategoryCode ?? string.Empty,
                term.Severity is { } severity ? Choice((int)severity) : string.Empty, term.Weight.ToString("0.####", CultureInfo.InvariantCulture),
            ];
            writer.WriteLine(string.Join(',', cells.Select(CsvText.Quoted)));
        }
    }

    /// <summary>The records of a small CSV file.</summary>
    /// <exception cref="ToolException">It is not there, is not CSV, or lacks a column.</exception>
    public static IReadOnlyList<ConfigRecord> Records(string path, IReadOnlyList<string> columns)
    {
        if (!File.Exists(path))
        {
            throw new ToolException($"There is no file {path}.");
        }

        try
        {
            IReadOnlyList<ConfigRecord> records = ConfigCsv.Read(File.ReadAllText(path));
            string? missing = records.Count == 0 ? null : columns.FirstOrDefault(column => !records[0].Values.ContainsKey(column));
            return missing is null ? records : throw new ToolException($"{path} has no column '{missing}'; it needs {string.Join(", ", columns)}.");
        }
        catch (FormatException problem)
        {
            throw new ToolException($"{path}: {problem.Message}.");
        }
    }

    /// <returns>True when it speaks for a category, false when for a severity.</returns>
    private static bool OneTarget(string path, ConfigRecord record) => record.Values[Category].Length > 0 != record.Values[Severity].Length > 0
        ? record.Values[Category].Length > 0
        : throw Fault(path, record, "a term speaks for a category or for a severity");

    private static ComplaintSeverity ReadSeverity(string path, ConfigRecord record) =>
        Enum.TryParse(record.Values[Severity], ignoreCase: false, out ComplaintSeverity severity) && Enum.IsDefined(severity)
            ? severity
            : throw Fault(path, record, $"'{record.Values[Severity]}' is not a severity");

    private static string Choice(int member) => (Choices.Base + member).ToString(CultureInfo.InvariantCulture);

    private static ToolException Fault(string path, ConfigRecord record, string problem) => new($"{path}, line {record.Line}: {problem}.");
}
