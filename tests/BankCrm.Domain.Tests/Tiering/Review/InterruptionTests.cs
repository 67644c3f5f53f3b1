using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Tiering.Review;

/// <summary>A write may end after any row; the next review of the same customers must end in the rows of an undisturbed one.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void Review_InterruptedAfterAnyWrite_IsMadeGoodByTheNextReview(int pageSize)
    {
        Bank undisturbed = BusyBank();
        var counting = new BankReviewStore(undisturbed);
        Reviewing.Review(counting, AsOf, pageSize);
        Assert.InRange(counting.Writes, 12, 40);
        Assert.NotEmpty(undisturbed.Tasks);
        Assert.Contains(undisturbed.Decisions, row => row.IsSuperseded);
        Assert.Contains(undisturbed.Overrides.Values, row => !row.IsGranted);

        for (int writes = 0; writes < counting.Writes; writes++)
        {
            Bank bank = BusyBank();
            Assert.Throws<ConnectionLostException>(() => Reviewing.Review(new BankReviewStore(bank) { WritesLeft = writes }, AsOf, pageSize));
            bank.Review(AsOf, pageSize);
            Assert.Equal(undisturbed.Rows(), bank.Rows());
        }
    }

    [Fact]
    public void Review_InterruptedAgainAndAgain_StillEndsInTheSameRows()
    {
        Bank undisturbed = BusyBank();
        undisturbed.Review(AsOf);
        Bank bank = BusyBank();
        for (int writes = 0; writes < 6; writes++)
        {
            Assert.Throws<ConnectionLostException>(() => Reviewing.Review(new BankReviewStore(bank) { WritesLeft = writes }, AsOf));
        }

        bank.Review(AsOf);
        Assert.Equal(undisturbed.Rows(), bank.Rows());
    }

    [Fact]
    public void Review_CorrectionAfterAnInterruption_SupersedesWhatTheInterruptedRunWrote()
    {
        for (int writes = 0; writes < 12; writes++)
        {
            Bank expected = BusyBank();
            expected.Feed("100", 2, 10m);
            expected.Feed("200", 2, 6_000_000m);
            expected.Review(AsOf);

            Bank bank = BusyBank();
            Assert.Throws<ConnectionLostException>(() => Reviewing.Review(new BankReviewStore(bank) { WritesLeft = writes }, AsOf));
            bank.Feed("100", 2, 10m);
            bank.Feed("200", 2, 6_000_000m);
            bank.Review(AsOf);
            Assert.Equal(expected.StandingRows(), bank.StandingRows());
            Assert.Equal(expected.CustomerRows(), bank.CustomerRows());
        }
    }

    private static Day AsOf => Deciding.MonthEnd(2);

    /// <summary>An upgrade, a correction, a customer who is new, one on watch and an override that has run out, all waiting for one review.</summary>
    private static Bank BusyBank()
    {
        var bank = new Bank();
        var numbers = new List<string> { "100", "200", "300", "400" };
        bank.CloseMonths(1);
        foreach (string number in numbers)
        {
            bank.AddCustomer(number);
            bank.Feed(number, 0, 200_000m);
            bank.Feed(number, 1, 210_000m);
        }

        bank.Review(1);
        bank.Grant("400", "PRIVATE", Overriding.Terms(endsOn: "2024-03-20"));
        bank.AddCustomer("500");
        bank.Feed("500", 1, 50_000m);
        bank.Feed("500", 2, 10m);
        bank.Feed("100", 2, 500_000m);
        bank.Feed("200", 0, 500_000m);
        bank.Feed("200", 2, 500_000m);
        bank.Feed("200", 1, 10m);
        bank.Feed("300", 2, 10m);
        bank.Feed("400", 2, 200_000m);
        bank.CloseMonths(2);
        return bank;
    }
}
