using System;
using System.Globalization;
using System.IO;
using System.Text;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Plugins.Tiering;

namespace BankCrm.Tool.Review;

/// <summary>
/// Writes every decision as CSV, one row per customer and window. Its header and forms are a contract: other programs read it. The file
/// appears under its name only when it is whole.
/// </summary>
internal sealed class DecisionFile : IDisposable
{
    public const string Header = "customer,period,average,computed_tier,previous_tier,decision,tier,missed,allowed_misses,zone,gap_to_next,effective_from,policy_version";

    private readonly string path;
    private readonly string partial;
    private readonly StreamWriter writer;

    public DecisionFile(string path)
    {
        this.path = Path.GetFullPath(path);
        partial = this.path + ".partial";
        Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
        writer = new StreamWriter(partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        writer.WriteLine(Header);
    }

    public void Write(CustomerReview review)
    {
        string customer = Quoted(review.Customer.Number);
        foreach (TierDecision decision in review.Decisions)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{customer},{decision.PeriodEnd},{Amount(decision.Average)},{decision.ComputedTier.Code},{decision.PreviousTierCode},"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{DecisionCodes.Of(decision.Kind)},{decision.Tier.Code},{decision.Missed},{decision.AllowedMisses},{DecisionCodes.Of(decision.Zone)},"));
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Amount(decision.GapToNext)},{decision.EffectiveFrom},{decision.Policy.Version}"));
        }
    }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        writer.Dispose();
        File.Move(partial, path, overwrite: true);
    }

    public void Dispose()
    {
        writer.Dispose();
        File.Delete(partial);
    }

    private static string Amount(decimal? amount) => amount is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : string.Empty;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
