using BankCrm.Domain.Foundation;

namespace BankCrm.Plugins.Tiering.ReviewCustomers;

/// <summary>How many customers one call reviews: bounded, because the platform ends a plug-in after two minutes.</summary>
internal static class ReviewPageSize
{
    private const int Lowest = 1;
    private const int Highest = 250;
    private const int Usual = 100;

    /// <exception cref="ViolationException">TIER-040.</exception>
    public static int Read(int? asked) => asked switch
    {
        null => Usual,
        < Lowest or > Highest => throw new ViolationException(new Violation(Codes.PageSizeOutOfBounds, Lowest, Highest)),
        { } size => size,
    };
}
