using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>Every level that decides on awards, with its limits (domain rules, section 7). A level without a limit for a case approves nothing there.</summary>
public sealed class AwardLimitBook
{
    private readonly ILookup<Guid, AwardLimit> limits;

    public AwardLimitBook(IEnumerable<AwardLevel> levels, IEnumerable<AwardLimit> limits)
    {
        Levels = levels.OrderBy(level => level.Order).ThenBy(level => level.Code, StringComparer.Ordinal).ToList();
        this.limits = limits.ToLookup(limit => limit.LevelId);
    }

    /// <summary>The levels, lowest first.</summary>
    public IReadOnlyList<AwardLevel> Levels { get; }

    public AwardLevel? Find(Guid? id) => Levels.FirstOrDefault(level => level.Id == id);

    /// <summary>The levels of somebody with certain security roles, lowest first.</summary>
    public IReadOnlyList<AwardLevel> HeldBy(IReadOnlyCollection<string> roleNames) =>
        Levels.Where(level => roleNames.Contains(level.RoleName, StringComparer.OrdinalIgnoreCase)).ToList();

    /// <summary>Whether a level may approve a sum. A limit of the case's own severity goes before one of any severity.</summary>
    public bool Covers(AwardLevel level, ComplaintSeverity severity, bool isVulnerable, decimal sum)
    {
        List<AwardLimit> fitting = limits[level.Id].Where(limit => limit.IsVulnerable == isVulnerable && (limit.Severity is null || limit.Severity == severity)).ToList();
        List<AwardLimit> closest = fitting.Any(limit => limit.Severity is not null) ? fitting.Where(limit => limit.Severity is not null).ToList() : fitting;
        return closest.Count > 0 && closest.All(limit => limit.Covers(sum));
    }

    /// <summary>Whether a level may approve an award as the complaint was when it was proposed and as it is now: whoever changes the case in between gains no limit.</summary>
    public bool Covers(AwardLevel level, Award award, AwardCase complaint) =>
        Covers(level, award.Severity, award.IsVulnerable, award.Sum) && Covers(level, complaint.Severity, complaint.IsVulnerable, award.Sum);

    /// <summary>The levels that must decide in turn: from the one above a level up to the first that may approve the sum.</summary>
    /// <param name="from">The level to climb from; null climbs from below the lowest.</param>
    /// <param name="severity">How severe the complaint is.</param>
    /// <param name="isVulnerable">Whether the customer is vulnerable.</param>
    /// <param name="sum">The award with what counts with it.</param>
    /// <returns>Empty when no level above may approve it.</returns>
    public IReadOnlyList<AwardLevel> Climb(AwardLevel? from, ComplaintSeverity severity, bool isVulnerable, decimal sum) => Climb(from, level => Covers(level, severity, isVulnerable, sum));

    /// <summary>The levels that must decide on an award in turn.</summary>
    /// <param name="from">The level to climb from; null climbs from below the lowest.</param>
    /// <param name="award">The award with what counts with it.</param>
    /// <param name="complaint">Its complaint as it is now.</param>
    /// <returns>Empty when no level above may approve it.</returns>
    public IReadOnlyList<AwardLevel> Climb(AwardLevel? from, Award award, AwardCase complaint) => Climb(from, level => Covers(level, award, complaint));

    /// <summary>Whether a level stands above another.</summary>
    public static bool IsAbove(AwardLevel level, AwardLevel other) => level.Order > other.Order;

    private IReadOnlyList<AwardLevel> Climb(AwardLevel? from, Func<AwardLevel, bool> covers)
    {
        var steps = new List<AwardLevel>();
        foreach (AwardLevel level in Levels.Where(level => from is null || IsAbove(level, from)))
        {
            steps.Add(level);
            if (covers(level))
            {
                return steps;
            }
        }

        return Array.Empty<AwardLevel>();
    }
}
