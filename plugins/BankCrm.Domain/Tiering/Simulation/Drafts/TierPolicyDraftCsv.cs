using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Setup;

namespace BankCrm.Domain.Tiering.Simulation.Drafts;

/// <summary>
/// A draft as lines: one for each tier, with the columns of <see cref="DraftColumns"/>. The policy's own values stand on the first line
/// and may be repeated on the others; a tier's code, names and order, and a band's, have "tier" or "band" in front (tierCode). A line with
/// a dimension is a band of points instead of a tier.
/// </summary>
public static class TierPolicyDraftCsv
{
    private static readonly string[] Repeating = { DraftColumns.Code, DraftColumns.Name, DraftColumns.NameZh, DraftColumns.Order };

    private static readonly Dictionary<string, string> TierColumns = DraftColumns.OfTier.ToDictionary(column => Prefixed(DraftColumns.TierPrefix, column), column => column, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> BandColumns = DraftColumns.OfBand.ToDictionary(column => Prefixed(DraftColumns.BandPrefix, column), column => column, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> PolicyColumns = new(DraftColumns.OfPolicy, StringComparer.OrdinalIgnoreCase);

    public static TierPolicyDraft Read(string text)
    {
        IReadOnlyList<ConfigRecord> records;
        try
        {
            records = ConfigCsv.Read(text.TrimStart('\uFEFF'));
        }
        catch (FormatException damaged)
        {
            return TierPolicyDraft.Unreadable(damaged.Message);
        }

        return records.Count == 0 ? TierPolicyDraft.Unreadable("no lines") : Read(records);
    }

    private static TierPolicyDraft Read(IReadOnlyList<ConfigRecord> records)
    {
        if (records[0].Values.Keys.Where(column => !PolicyColumns.Contains(column) && !TierColumns.ContainsKey(column) && !BandColumns.ContainsKey(column)).ToList() is { Count: > 0 } unknown)
        {
            return TierPolicyDraft.Refused(unknown.Select(column => new Violation(SimulationCodes.DraftColumnUnknown, PlaceOf(1), column)).ToArray());
        }

        DraftRow policy = Part(records[0], column => PolicyColumns.Contains(column) ? column : null);
        List<Violation> differing = records.Skip(1).SelectMany(record => Differing(policy, record)).ToList();
        if (differing.Count > 0)
        {
            return TierPolicyDraft.Refused(differing.ToArray());
        }

        List<ConfigRecord> bands = records.Where(IsBand).ToList();
        List<Violation> misplaced = records.SelectMany(record => Misplaced(record, IsBand(record) ? TierColumns : BandColumns)).ToList();
        return misplaced.Count > 0 ? TierPolicyDraft.Refused(misplaced.ToArray()) : TierPolicyDraft.Read(
            policy,
            records.Except(bands).Select(record => Part(record, column => Named(TierColumns, column))).ToList(),
            bands.Select(record => Part(record, column => Named(BandColumns, column))).ToList());
    }

    private static bool IsBand(ConfigRecord record) =>
        record.Values.Any(value => string.Equals(value.Key, DraftColumns.Dimension, StringComparison.OrdinalIgnoreCase) && value.Value.Trim().Length > 0);

    /// <summary>What a tier's line says of bands, or a band's of tiers.</summary>
    private static IEnumerable<Violation> Misplaced(ConfigRecord record, Dictionary<string, string> others) => record.Values
        .Where(value => others.ContainsKey(value.Key) && value.Value.Trim().Length > 0)
        .Select(value => new Violation(SimulationCodes.DraftColumnUnknown, PlaceOf(record.Line), value.Key));

    /// <summary>What a line says otherwise of the policy than the first one; an empty field says nothing.</summary>
    private static IEnumerable<Violation> Differing(DraftRow policy, ConfigRecord record) => record.Values
        .Where(value => PolicyColumns.Contains(value.Key) && value.Value.Trim() is { Length: > 0 } said && !string.Equals(said, policy[value.Key], StringComparison.Ordinal))
        .Select(value => new Violation(SimulationCodes.DraftPolicyDiffers, PlaceOf(record.Line), value.Key));

    private static DraftRow Part(ConfigRecord record, Func<string, string?> nameOf) => new(
        PlaceOf(record.Line),
        record.Values.Where(value => nameOf(value.Key) is not null).Select(value => new KeyValuePair<string, string>(nameOf(value.Key)!, value.Value)));

    private static string? Named(Dictionary<string, string> columns, string column) => columns.TryGetValue(column, out string? name) ? name : null;

    private static string Prefixed(string prefix, string column) => Repeating.Contains(column, StringComparer.Ordinal) ? prefix + char.ToUpperInvariant(column[0]) + column.Substring(1) : column;

    private static string PlaceOf(int line) => "line " + line.ToString(CultureInfo.InvariantCulture);
}
