using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Explaining;
using BankCrm.Tool.Simulating;
using Spectre.Console;

namespace BankCrm.Tool.Reporting;

/// <summary>What a draft would change, as tables for a person: the sum of it first, then who moves where and why, then who has to carry it.</summary>
internal static class SimulationText
{
    private const string NoTier = "none";

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Write(TextWriter output, TierSimulation simulation, ManagerNames names)
    {
        IAnsiConsole console = ReviewText.ConsoleOn(output);
        output.WriteLine(string.Create(Culture, $"Policy {simulation.Draft.Code} v{simulation.Draft.Version} on the window to {simulation.Window}: {simulation.Customers:N0} customers, {simulation.Moved:N0} change tier, {simulation.Raised:N0} up and {simulation.Lowered:N0} down"));
        if (simulation.IsAheadOfTime)
        {
            output.WriteLine($"The draft begins on {simulation.Draft.EffectiveFrom}; it was tried on the newest window all the same.");
        }

        decimal change = simulation.BenefitCostAfter - simulation.BenefitCostBefore;
        output.WriteLine(string.Create(Culture, $"Benefits a year: {simulation.BenefitCostBefore:N2} now, {simulation.BenefitCostAfter:N2} under the draft, {change:+#,##0.00;-#,##0.00;0.00}"));
        console.Write(Migration(simulation));
        if (simulation.Movers.Count > 0)
        {
            console.Write(Movers(simulation, names));
        }

        console.Write(Loads(simulation, names));
    }

    private static Table Migration(TierSimulation simulation)
    {
        List<string> before = simulation.Migrations.Select(migration => migration.FromTierCode).Distinct().ToList();
        List<string> after = simulation.Migrations.OrderBy(migration => simulation.Draft.FindTier(migration.ToTierCode)?.Order ?? 0).Select(migration => migration.ToTierCode).Distinct().ToList();
        Table table = Titled("From the tiers now (rows) to those under the draft (columns)").AddColumn("from");
        after.ForEach(code => table.AddColumn(new TableColumn(Name(code)).RightAligned()));
        foreach (string from in before)
        {
            IEnumerable<string> cells = after.Select(to => simulation.Migrations.FirstOrDefault(migration => migration.FromTierCode == from && migration.ToTierCode == to) is { } found ? found.Customers.ToString("N0", Culture) : "·");
            table.AddRow(cells.Prepend(Name(from)).ToArray());
        }

        return table;
    }

    private static Table Movers(TierSimulation simulation, ManagerNames names)
    {
        var wording = new Wording(Languages.English);
        Table table = Titled(string.Create(Culture, $"Who moves ({simulation.Movers.Count:N0} of {simulation.Moved:N0})"));
        foreach (string column in new[] { "customer", "manager", "from", "to" })
        {
            table.AddColumn(column);
        }

        table.AddColumn(new TableColumn("measured").RightAligned()).AddColumn("why");
        foreach (Mover mover in simulation.Movers)
        {
            table.AddRow(
                Markup.Escape(mover.Number),
                Markup.Escape(names.Of(mover.ManagerId)),
                Name(mover.FromTierCode),
                Name(mover.ToTierCode),
                mover.Measured?.ToString("#,##0.##", Culture) ?? "unknown",
                Markup.Escape(wording.Reasons(mover.Reasons.Split(',', System.StringSplitOptions.RemoveEmptyEntries))));
        }

        return table;
    }

    private static Table Loads(TierSimulation simulation, ManagerNames names)
    {
        Table table = Titled("Load of the managers (1.00 is a full portfolio)").AddColumn("manager");
        foreach (string column in new[] { "now", "under the draft", "change" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        foreach (ManagerLoad load in simulation.Loads)
        {
            table.AddRow(
                Markup.Escape(names.Of(load.ManagerId)),
                load.LoadBefore.ToString("N2", Culture),
                load.LoadAfter.ToString("N2", Culture),
                (load.LoadAfter - load.LoadBefore).ToString("+0.00;-0.00;0.00", Culture));
        }

        return table;
    }

    private static Table Titled(string title) => new Table().Title(Markup.Escape(title)).Border(TableBorder.Rounded);

    private static string Name(string code) => code.Length == 0 ? NoTier : Markup.Escape(code);
}
