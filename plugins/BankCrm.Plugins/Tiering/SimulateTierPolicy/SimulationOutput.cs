using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Plugins.Tiering.SimulateTierPolicy;

/// <summary>A simulation's results as the texts that leave the custom API.</summary>
internal static class SimulationOutput
{
    /// <summary>[{"from":"GOLD","to":"PLATINUM","customers":3}]</summary>
    public static string Migrations(TierSimulation simulation) => JsonText.Array(simulation.Migrations.Select(migration => JsonText.Object(new[]
    {
        JsonText.Member("from", JsonText.Of(migration.FromTierCode)),
        JsonText.Member("to", JsonText.Of(migration.ToTierCode)),
        JsonText.Member("customers", JsonText.Of(migration.Customers)),
    })));

    /// <summary>[{"customer":"1001","id":"…","from":"GOLD","to":"PLATINUM","measured":250000,"reasons":["FLOOR-REACHED"],"presentReasons":["WITHIN-TIER"]}]</summary>
    public static string Movers(TierSimulation simulation) => JsonText.Array(simulation.Movers.Select(mover => JsonText.Object(new[]
    {
        JsonText.Member("customer", JsonText.Of(mover.Number)),
        JsonText.Member("id", JsonText.Of(IdOf(mover.CustomerId))),
        JsonText.Member("from", JsonText.Of(mover.FromTierCode)),
        JsonText.Member("to", JsonText.Of(mover.ToTierCode)),
        JsonText.Member("measured", JsonText.Of(mover.Measured)),
        JsonText.Member("reasons", Codes(mover.Reasons)),
        JsonText.Member("presentReasons", Codes(mover.PresentReasons)),
    })));

    /// <summary>[{"manager":"…","before":{"GOLD":3},"after":{"GOLD":2},"loadBefore":0.0015,"loadAfter":0.001}]</summary>
    public static string Loads(TierSimulation simulation) => JsonText.Array(simulation.Loads.Select(load => JsonText.Object(new[]
    {
        JsonText.Member("manager", JsonText.Of(load.ManagerId is { } manager ? IdOf(manager) : null)),
        JsonText.Member("before", Headcounts(load.HeadcountsBefore)),
        JsonText.Member("after", Headcounts(load.HeadcountsAfter)),
        JsonText.Member("loadBefore", JsonText.Of(load.LoadBefore)),
        JsonText.Member("loadAfter", JsonText.Of(load.LoadAfter)),
    })));

    /// <summary>The results in one or two sentences.</summary>
    public static string Summary(TierSimulation simulation, int localeId)
    {
        string summary = MessageCatalogue.Say(
            TieringMessages.SimulationSummary,
            localeId,
            simulation.Draft.Code,
            simulation.Draft.Version,
            simulation.Window,
            simulation.Customers,
            simulation.Moved,
            simulation.Raised,
            simulation.Lowered,
            simulation.BenefitCostBefore,
            simulation.BenefitCostAfter);
        return simulation.IsAheadOfTime ? summary + " " + MessageCatalogue.Say(TieringMessages.SimulationAheadOfTime, localeId) : summary;
    }

    private static string Headcounts(IEnumerable<TierHeadcount> headcounts) =>
        JsonText.Object(headcounts.Select(headcount => JsonText.Member(headcount.TierCode, JsonText.Of(headcount.Customers))));

    private static string Codes(string reasons) =>
        JsonText.Array(reasons.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).Select(reason => JsonText.Of(reason)));

    private static string IdOf(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);
}
