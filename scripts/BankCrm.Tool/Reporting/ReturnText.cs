using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Plugins.Complaints.Returns;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Reporting;

/// <summary>A return as tables for a person, in either language.</summary>
internal sealed class ReturnText
{
    private readonly ComplaintReturn report;
    private readonly ReturnNames names;
    private readonly int localeId;

    public ReturnText(ComplaintReturn report, ReturnNames names, int localeId)
    {
        this.report = report;
        this.names = names;
        this.localeId = localeId;
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(ReturnWords.Summary(report, localeId));
        WriteCategories(output);
        WriteClosed(output, ReturnMessages.ByDuration, report.Bands.Select(band => (names.Of(band), (Func<ReturnCell, bool>)(cell => cell.Band.Code == band.Code))));
        WriteClosed(output, ReturnMessages.ByOutcome, Outcomes().Select(outcome => (names.Of(outcome), (Func<ReturnCell, bool>)(cell => cell.Outcome == outcome))));
        WriteRatio(output, ReturnMessages.PerOutlets, report.PerOutlets);
        WriteRatio(output, ReturnMessages.PerCustomers, report.PerCustomers);
        if (report.PerOutlets is null || report.PerCustomers is null)
        {
            output.WriteLine(Say(ReturnMessages.NoBasis));
        }
    }

    private void WriteCategories(TextWriter output)
    {
        var table = new ReportTable(
            Say(ReturnMessages.ByCategory),
            [Say(ReturnMessages.Category)],
            [Say(ReturnMessages.Received), Say(ReturnMessages.Closed), Say(ReturnMessages.Outstanding), Say(ReturnMessages.Redress)]);
        foreach (ReturnCategory category in report.Categories)
        {
            table.AddRow(
                names.Of(category.CategoryCode), ReportTable.Count(category.Received), ReportTable.Count(category.Closed), ReportTable.Count(category.Outstanding), ReportTable.Amount(category.Redress));
        }

        table.AddRow(
            Say(ReturnMessages.Total), ReportTable.Count(report.Received), ReportTable.Count(report.Closed), ReportTable.Count(report.Outstanding), ReportTable.Amount(report.Redress));
        table.Write(output);
    }

    /// <summary>What was closed, by category and by something else across.</summary>
    private void WriteClosed(TextWriter output, string title, IEnumerable<(string Name, Func<ReturnCell, bool> Holds)> columns)
    {
        List<(string Name, Func<ReturnCell, bool> Holds)> across = columns.ToList();
        var table = new ReportTable(Say(title), [Say(ReturnMessages.Category)], across.Select(column => column.Name).Append(Say(ReturnMessages.Total)));
        foreach (IGrouping<string?, ReturnCell> category in report.Cells.GroupBy(cell => cell.CategoryCode))
        {
            AddRow(table, names.Of(category.Key), across, category.ToList());
        }

        AddRow(table, Say(ReturnMessages.Total), across, report.Cells);
        table.Write(output);
    }

    private static void AddRow(ReportTable table, string name, List<(string Name, Func<ReturnCell, bool> Holds)> across, IReadOnlyList<ReturnCell> cells) => table.AddRow(
        new[] { name }
            .Concat(across.Select(column => ReportTable.Count(cells.Where(column.Holds).Sum(cell => cell.Complaints))))
            .Append(ReportTable.Count(cells.Sum(cell => cell.Complaints))));

    /// <summary>All outcomes, and none where something was closed without one.</summary>
    private IEnumerable<ComplaintOutcome?> Outcomes()
    {
        IEnumerable<ComplaintOutcome?> all = Enum.GetValues<ComplaintOutcome>().Cast<ComplaintOutcome?>();
        return report.Cells.Any(cell => cell.Outcome is null) ? all.Append(null) : all;
    }

    private void WriteRatio(TextWriter output, string code, decimal? ratio)
    {
        if (ratio is { } known)
        {
            output.WriteLine(Say(code, known.ToString("#,##0.00", CultureInfo.InvariantCulture)));
        }
    }

    private string Say(string code, params object[] arguments) => MessageCatalogue.Say(code, localeId, arguments);
}
