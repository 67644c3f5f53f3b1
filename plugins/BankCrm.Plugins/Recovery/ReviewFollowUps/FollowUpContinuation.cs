using System;
using System.Globalization;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Review;

namespace BankCrm.Plugins.Recovery.ReviewFollowUps;

/// <summary>Where a review of follow-ups goes on: with a part of its work, for the day that it began with.</summary>
public sealed class FollowUpContinuation
{
    private const char Separator = '|';

    public FollowUpContinuation(FollowUpStage stage, Day asOf)
    {
        Stage = stage;
        AsOf = asOf;
    }

    public FollowUpStage Stage { get; }

    public Day AsOf { get; }

    /// <summary>Reads a continuation; none begins a new review.</summary>
    /// <exception cref="ViolationException">TIER-041.</exception>
    public static FollowUpContinuation? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        string[] parts = text!.Split(Separator);
        return parts.Length == 2 && Enum.TryParse(parts[0], out FollowUpStage stage) && Enum.IsDefined(typeof(FollowUpStage), stage)
            && DateTime.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
            ? new FollowUpContinuation(stage, Day.Of(DateTime.SpecifyKind(day, DateTimeKind.Utc)))
            : throw new ViolationException(new Violation(Codes.ContinuationUnreadable));
    }

    public override string ToString() => Stage.ToString() + Separator + AsOf;
}
