using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Explaining;
using BankCrm.Tool.Simulating;

namespace BankCrm.Tool.Reporting;

/// <summary>What a draft would change, as tables for a person: the sum of it first, then who moves where and why, then who has to carry it.</summary>
internal static class SimulationText
{
    private const string NoTier = "none";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Write(TextWriter output, TierSimulation simulation, ManagerNames names)
    {
        output.WriteLine(string.Create(Culture, $"Policy {simulation.Draft.Code} v{simulation.Draft.Version} on the window to {simulation.Window}: {simulation.Customers:N0} customers, {simulation.Moved:N0} change tier, {simulation.Raised:N0} up and {simulation.Lowered:N0} down"));
        if (simulation.IsAheadOfTime)
        {
            output.WriteLine($"The draft begins on {simulation.Draft.EffectiveFrom}; it was tried on the newest window all the same.");
        }

        decimal change = simulation.BenefitCostAfter - simulation.BenefitCostBefore;
        output.WriteLine(string.Create(Culture, $"Benefits a year: {simulation.BenefitCostBefore:N2} now, {simulation.BenefitCostAfter:N2} under the draft, {change:+#,##0.00;-#,##0.00;0.00}"));
        WriteMigration(output, simulation);
        WriteMovers(output, simulation, names);
        WriteLoads(output, simulation, names);
    }

    private static void WriteMigration(TextWriter output, TierSimulation simulation)
    {
        List<string> before = simulation.Migrations.Select(migration => migration.FromTierCode).Distinct().ToList();
        List<string> after = simulation.Migrations.Select(migration => migration.ToTierCode).Distinct().OrderBy(code => simulation.Draft.FindTier(code)?.Order ?? 0).ToList();
        var table = new ReportTable("From the tiers now (rows) to those under the draft (columns)", ["from"], after.Select(Name));
        foreach (string from in before)
        {
            IEnumerable<string> cells = after.Select(to => simulation.Migrations.FirstOrDefault(migration => migration.FromTierCode == from && migration.ToTierCode == to) is { } found
                ? ReportTable.Count(found.Customers)
                : ReportTable.Nothing);
            table.AddRow(cells.Prepend(Name(from)));
        }

        table.Write(output);
    }

    private static void WriteMovers(TextWriter output, TierSimulation simulation, ManagerNames names)
    {
        if (simulation.Movers.Count == 0)
        {
            return;
        }

        var wording = new Wording(Languages.English);
        var table = new ReportTable(string.Create(Culture, $"Who moves ({simulation.Movers.Count:N0} of {simulation.Moved:N0})"), ["customer", "manager", "from", "to", "measured", "why"], []);
        foreach (Mover mover in simulation.Movers)
        {
            table.AddRow(
                mover.Number,
                names.Of(mover.ManagerId),
                Name(mover.FromTierCode),
                Name(mover.ToTierCode),
                ReportTable.Amount(mover.Measured),
                wording.Reasons(mover.Reasons.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        }

        table.Write(output);
    }

    private static void WriteLoads(TextWriter output, TierSimulation simulation, ManagerNames names)
    {
        var table = new ReportTable("Load of the managers (1.00 is a full portfolio)", ["manager"], ["now", "under the draft", "change"]);
        foreach (ManagerLoad load in simulation.Loads)
        {
            table.AddRow(
                names.Of(load.ManagerId),
                load.LoadBefore.ToString("N2", Culture),
                load.LoadAfter.ToString("N2", Culture),
                (load.LoadAfter - load.LoadBefore).ToString("+0.00;-0.00;0.00", Culture));
        }

        table.Write(output);
    }

    private static string Name(string code) => code.Length == 0 ? NoTier : code;
}
