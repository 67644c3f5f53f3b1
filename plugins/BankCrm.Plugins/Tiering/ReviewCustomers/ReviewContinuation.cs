using System.Globalization;
using BankCrm.Domain.Foundation;

namespace BankCrm.Plugins.Tiering.ReviewCustomers;

/// <summary>Where a review goes on: the mark that it began with and the last customer number reviewed.</summary>
internal sealed class ReviewContinuation
{
    private const char Separator = '|';

    public ReviewContinuation(long mark, string afterNumber)
    {
        Mark = mark;
        AfterNumber = afterNumber;
    }

    public long Mark { get; }

    public string AfterNumber { get; }

    /// <summary>Reads a continuation; none begins a new review.</summary>
    /// <exception cref="ViolationException">TIER-041.</exception>
    public static ReviewContinuation? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        int separator = text!.IndexOf(Separator);
        return separator > 0 && separator < text.Length - 1 && long.TryParse(text.Substring(0, separator), NumberStyles.None, CultureInfo.InvariantCulture, out long mark)
            ? new ReviewContinuation(mark, text.Substring(separator + 1))
            : throw new ViolationException(new Violation(Codes.ContinuationUnreadable));
    }

    public override string ToString() => Mark.ToString(CultureInfo.InvariantCulture) + Separator + AfterNumber;
}
