using System.Collections.Generic;
using System.Globalization;
using System.IO;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Tiering;

namespace BankCrm.Tool.Review.Files;

/// <summary>Writes every decision as CSV, one row per customer and window. Its header and forms are a contract: other programs read it.</summary>
internal sealed class DecisionFile
{
    public const string Header = "customer,period,average,computed_tier,previous_tier,decision,tier,missed,allowed_misses,zone,gap_to_next,effective_from,policy_version";

    private readonly TextWriter writer;

    public DecisionFile(TextWriter writer)
    {
        this.writer = writer;
        writer.WriteLine(Header);
    }

    /// <summary>Writes every window of a customer.</summary>
    public void Write(string customer, IReadOnlyList<TierDecision> decisions)
    {
        foreach (TierDecision decision in decisions)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{CsvText.Quoted(customer)},{decision.PeriodEnd},{CsvText.Amount(decision.Average)},{decision.ComputedTier.Code},{decision.PreviousTierCode},"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{DecisionCodes.Of(decision.Kind)},{decision.Tier.Code},{decision.Missed},{decision.AllowedMisses},{DecisionCodes.Of(decision.Zone)},"));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CsvText.Amount(decision.GapToNext)},{decision.EffectiveFrom},{decision.Policy.Version}"));
        }
    }
}
