using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;

namespace BankCrm.Tool.Review.Totals;

/// <summary>
/// Tells which windows a pass decided for every customer of the bank. Only their counts are totals; a window of which some customers were
/// decided by an earlier pass, or that only corrections touched, was seen in part.
/// </summary>
internal sealed class WholeWindows
{
    private Day? unseenTo;

    /// <summary>Adds a customer that was due.</summary>
    /// <param name="customer">As the review found it.</param>
    /// <param name="firstDecided">The first window that was decided for it; null when none was.</param>
    /// <param name="isFromFirstWindow">Whether the pass decides everybody from the first metric on.</param>
    public void Add(CustomerRecord customer, Day? firstDecided, bool isFromFirstWindow)
    {
        if (firstDecided is { } first && (isFromFirstWindow || first <= customer.ReviewedTo))
        {
            Unsee(isFromFirstWindow ? null : first.AddDays(-1));
            return;
        }

        Unsee(customer.ReviewedTo);
    }

    /// <summary>Adds a customer that was not due.</summary>
    public void Add(CustomerRecord customer) => Unsee(customer.ReviewedTo);

    public bool Contains(Day periodEnd) => unseenTo is not { } unseen || periodEnd > unseen;

    private void Unsee(Day? to)
    {
        if (to is { } day && (unseenTo is not { } known || day > known))
        {
            unseenTo = day;
        }
    }
}
