using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankCrm.Domain.Tiering.Simulation;

namespace BankCrm.Tool.Simulating;

/// <summary>A simulation as it is written to --json. Its names and forms are a contract: other programs read it.</summary>
internal sealed class SimulationReport
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TierSimulation simulation;
    private readonly ManagerNames names;

    public SimulationReport(TierSimulation simulation, ManagerNames names)
    {
        this.simulation = simulation;
        this.names = names;
    }

    public void Write(TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(
        new
        {
            Policy = new { simulation.Draft.Code, simulation.Draft.Version },
            From = simulation.From.ToString(),
            Window = simulation.Window.ToString(),
            simulation.IsAheadOfTime,
            simulation.Customers,
            simulation.Moved,
            simulation.Raised,
            simulation.Lowered,
            simulation.BenefitCostBefore,
            simulation.BenefitCostAfter,
            Migration = simulation.Migrations.Select(migration => new { From = migration.FromTierCode, To = migration.ToTierCode, migration.Customers }),
            Movers = simulation.Movers.Select(Of),
            Load = simulation.Loads.Select(Of),
        },
        Format));

    private object Of(Mover mover) => new
    {
        Customer = mover.Number,
        Id = mover.CustomerId,
        Manager = mover.ManagerId,
        From = mover.FromTierCode,
        To = mover.ToTierCode,
        mover.Measured,
        Reasons = Codes(mover.Reasons),
        PresentReasons = Codes(mover.PresentReasons),
    };

    private object Of(ManagerLoad load) => new
    {
        Manager = load.ManagerId,
        Name = names.Of(load.ManagerId),
        Before = Headcounts(load.HeadcountsBefore),
        After = Headcounts(load.HeadcountsAfter),
        load.LoadBefore,
        load.LoadAfter,
    };

    private static Dictionary<string, int> Headcounts(IEnumerable<TierHeadcount> headcounts) =>
        headcounts.ToDictionary(headcount => headcount.TierCode, headcount => headcount.Customers, StringComparer.Ordinal);

    private static string[] Codes(string reasons) => reasons.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
