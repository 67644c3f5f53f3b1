using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Tool.Reporting;

namespace BankCrm.Tool.Complaints;

/// <summary>What a trial did with complaints, as a person reads it.</summary>
internal static class ComplaintText
{
    /// <summary>What was registered.</summary>
    public static void WriteIntake(TextWriter output, ComplaintIntake intake, double requestsEach)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Create(culture, $"Complaints: {intake.Registered:N0} registered, {intake.Known:N0} there already, {intake.NewCustomers:N0} customers new; {requestsEach:N1} Dataverse requests for each, those of its plug-ins included"));
    }

    /// <summary>The clocks by regime and milestone.</summary>
    public static void WriteClocks(TextWriter output, IReadOnlyList<ListedClock> clocks)
    {
        var table = new ReportTable("Complaint clocks", ["regime", "milestone", "unit", "first due", "last due"], ["clocks", .. Enum.GetNames<ClockState>().Select(state => state.ToLowerInvariant()), "at risk"]);
        foreach (IGrouping<(string Regime, string Milestone), ListedClock> group in clocks.GroupBy(line => (line.Clock.RegimeCode, line.Clock.Milestone)).OrderBy(group => group.Key.RegimeCode, StringComparer.Ordinal).ThenBy(group => group.Key.Milestone, StringComparer.Ordinal))
        {
            table.AddRow([
                group.Key.Regime, group.Key.Milestone, UnitOf(group.First().Clock.Unit), group.Min(line => line.Due).ToString(), group.Max(line => line.Due).ToString(),
                ReportTable.Count(group.Count()),
                .. Enum.GetValues<ClockState>().Select(state => Number(group.Count(line => line.Clock.State == state))),
                Number(group.Count(line => line.Clock.IsAtRisk && line.Clock.IsOpen)),
            ]);
        }

        table.Write(output);
    }

    /// <summary>The complaints by category and severity.</summary>
    public static void WriteCategories(TextWriter output, IReadOnlyList<(string Category, ComplaintSeverity Severity)> complaints)
    {
        var table = new ReportTable("Complaints by category and severity", ["category"], ["complaints", .. Enum.GetNames<ComplaintSeverity>().Select(severity => severity.ToLowerInvariant())]);
        foreach (IGrouping<string, (string Category, ComplaintSeverity Severity)> group in complaints.GroupBy(complaint => complaint.Category).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            table.AddRow([group.Key, ReportTable.Count(group.Count()), .. Enum.GetValues<ComplaintSeverity>().Select(severity => Number(group.Count(complaint => complaint.Severity == severity)))]);
        }

        table.Write(output);
    }

    /// <summary>A count; none is nothing to tell.</summary>
    public static string Number(int count) => count == 0 ? ReportTable.Nothing : ReportTable.Count(count);

    private static string UnitOf(ClockUnit unit) => unit switch
    {
        ClockUnit.CalendarDays => "calendar days",
        ClockUnit.BusinessDays => "business days",
        _ => "working hours",
    };
}
