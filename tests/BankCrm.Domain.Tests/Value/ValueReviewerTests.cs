using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Value;

public sealed class ValueReviewerTests
{
    private static readonly RfmScaleBook Scales = new(new[]
    {
        new RfmScale
        {
            CustomerKind = CustomerKind.Personal,
            PeriodKind = PeriodKind.Month,
            PeriodEnd = new Day(2000, 1, 31),
            Monetary = new Quintiles(new[] { 100m, 1000m, 10_000m, 100_000m }, 50_000m),
        },
    });

    [Fact]
    public void Review_FirstMonth_IsKept()
    {
        ValuedCustomer customer = Customer(10m, 1000m);

        ValueReview review = customer.ReviewTo(1);

        Assert.Equal(new[] { 1 }, customer.Months);
        Assert.True(review.HasMoved);
        Assert.Equal((ValueClass.Ordinary, RfmSegment.GeneralWinBack, "002", 15m), (review.After.Class, review.After.Segment, review.After.Rfm, review.After.ExplicitValue));
    }

    [Theory]
    [InlineData(1099.99, false)]
    [InlineData(1100, false)]
    [InlineData(1101, true)]
    [InlineData(900, false)]
    [InlineData(899, true)]
    public void Review_PartAroundThePolicysPercentage_IsKeptAboveItOnly(double assets, bool isKept)
    {
        ValuedCustomer customer = Customer(10m, 1000m, (decimal)assets);

        customer.ReviewTo(2);

        Assert.Equal(isKept ? new[] { 1, 2 } : new[] { 1 }, customer.Months);
        Assert.Equal(isKept ? System.Math.Round((decimal)assets * 0.015m, 2, System.MidpointRounding.AwayFromZero) : 15m, customer.State.ExplicitValue);
    }

    [Fact]
    public void Review_SlowDrift_IsMeasuredAgainstWhatWasKeptLast()
    {
        ValuedCustomer customer = Customer(10m, 1000m, 1060m, 1120m, 1180m, 1240m);

        customer.ReviewTo(5);

        Assert.Equal(new[] { 1, 3, 5 }, customer.Months);
    }

    [Fact]
    public void Review_ZeroPercent_KeepsEveryMonth()
    {
        ValuedCustomer customer = Customer(0m, 1000m, 1000m, 1000m);

        customer.ReviewTo(3);

        Assert.Equal(new[] { 1, 2, 3 }, customer.Months);
    }

    [Fact]
    public void Review_NewSegmentWithinThePercentage_IsKept()
    {
        ValuedCustomer customer = Customer(10m, 49_999m, 50_001m);

        customer.ReviewTo(2);

        Assert.Equal(new[] { 1, 2 }, customer.Months);
        Assert.Equal(RfmSegment.ImportantWinBack, customer.State.Segment);
    }

    [Fact]
    public void Review_NewClassWithinThePercentage_IsKept()
    {
        ValuedCustomer customer = Customer(10m, 666_000m, 667_000m);

        customer.ReviewTo(2);

        Assert.Equal(new ValueClass?[] { ValueClass.Ordinary, ValueClass.HighValue }, customer.Standing.Select(row => row.State.Class));
    }

    [Fact]
    public void Review_PartThatRoundedToZero_IsKeptWhenItNoLongerDoes()
    {
        ValuedCustomer customer = Customer(50m, 0.2m, 0.3m, 10m);

        customer.ReviewTo(3);

        Assert.Equal(new[] { 1, 3 }, customer.Months);
    }

    [Fact]
    public void Review_MonthByMonth_EndsInTheRowsOfOneReview()
    {
        decimal?[] assets = { 1000m, 1060m, 1120m, null, 60_000m, 66_000m, 67_000m };
        ValuedCustomer atOnce = Customer(10m, assets);
        ValuedCustomer monthly = Customer(10m, assets);

        atOnce.ReviewTo(7);
        foreach (int month in Enumerable.Range(1, 7))
        {
            monthly.ReviewTo(month);
        }

        Assert.Equal(atOnce.Standing.Select(Told), monthly.Standing.Select(Told));
        Assert.True(atOnce.State.IsSameAs(monthly.State));
    }

    [Fact]
    public void Review_Correction_EndsInTheRowsOfTheTruth()
    {
        ValuedCustomer customer = Customer(10m, 1000m, 2000m, 2100m, 2250m);
        customer.ReviewTo(4);
        customer.Assets[1] = 1050m;

        customer.ReviewTo(4, replayFrom: 2);

        ValuedCustomer fresh = Customer(10m, 1000m, 1050m, 2100m, 2250m);
        fresh.ReviewTo(4);
        Assert.Equal(fresh.Months, customer.Months);
        Assert.True(fresh.State.IsSameAs(customer.State));
        Assert.Equal(fresh.Standing.Select(row => row.State.ExplicitValue), customer.Standing.Select(row => row.State.ExplicitValue));
    }

    [Fact]
    public void Review_ReplayOfUnchangedFigures_ChangesNothing()
    {
        ValuedCustomer customer = Customer(10m, 1000m, 2000m, 2100m, 60_000m);
        customer.ReviewTo(4);

        ValueReview again = customer.ReviewTo(4, replayFrom: 1);

        Assert.False(again.HasChanges);
    }

    [Fact]
    public void Review_EveryStoredRow_CanBeMadeAgainFromItsInputs()
    {
        ValuedCustomer customer = Customer(10m, 1000m, 2000m, null, 60_000m, 700_000m);
        customer.ReviewTo(5);
        ValuePolicy policy = new ValuePolicyBuilder().Build();

        Assert.NotEmpty(customer.Standing);
        Assert.All(customer.Standing, row => Assert.True(row.Tells(ValueEngine.Remake(policy, Scales, row.PeriodEnd, row.Inputs, ValueState.None)!)));
    }

    private static ValuedCustomer Customer(decimal recordChangePercent, params decimal?[] assets) =>
        new(new ValuePolicyBuilder { RecordChangePercent = recordChangePercent }.Book, Scales, assets);

    private static string Told(StoredValue row) => string.Join(
        "|",
        row.PeriodEnd,
        row.Revision,
        row.State.Class,
        row.State.Segment,
        row.State.Rfm,
        row.State.ExplicitValue,
        row.State.PotentialValue,
        row.State.GrowthValue,
        row.Reasons,
        row.Inputs);
}
