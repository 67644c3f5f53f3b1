using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>The same customer, category and holding within the policy's days.</summary>
public sealed class RepeatRulesTests
{
    private static readonly ComplaintPolicy Policy = FiledComplaint.Policy();

    private static readonly Complaint Now = FiledComplaint.New();

    [Theory]
    [InlineData(0, true)]
    [InlineData(179, true)]
    [InlineData(180, true)]
    [InlineData(181, false)]
    public void Repeats_DaysBetween_CountTheLastDay(int days, bool expected) => Assert.Equal(expected, RepeatRules.Repeats(Now, Earlier(days), Policy));

    [Fact]
    public void Repeats_LastDay_IsTheBanksAndNotUtcs()
    {
        // 23:30 on 2 September in UTC is 3 September in China, 180 days before 2 March; half an hour less of a day counts too.
        Complaint onTheDay = Earlier(0) with { ReceivedOn = new DateTime(2025, 9, 2, 23, 30, 0, DateTimeKind.Utc) };
        Complaint dayBefore = Earlier(0) with { ReceivedOn = new DateTime(2025, 9, 2, 15, 30, 0, DateTimeKind.Utc) };

        Assert.True(RepeatRules.Repeats(Now, onTheDay, Policy));
        Assert.False(RepeatRules.Repeats(Now, dayBefore, Policy));
    }

    [Fact]
    public void Repeats_AnotherMatter_DoesNot()
    {
        Assert.False(RepeatRules.Repeats(Now, Earlier(1) with { CustomerId = Guid.NewGuid() }, Policy));
        Assert.False(RepeatRules.Repeats(Now, Earlier(1) with { CustomerTable = CustomerTable.Account }, Policy));
        Assert.False(RepeatRules.Repeats(Now, Earlier(1) with { CategoryId = Guid.NewGuid() }, Policy));
        Assert.False(RepeatRules.Repeats(Now, Earlier(1) with { HoldingNumber = "6222-2" }, Policy));
        Assert.False(RepeatRules.Repeats(Now, Earlier(1) with { HoldingNumber = null }, Policy));
        Assert.False(RepeatRules.Repeats(Now, Earlier(-1), Policy));
        Assert.False(RepeatRules.Repeats(Now, Now, Policy));
    }

    [Fact]
    public void Repeats_NoHoldingInEither_IsTheSameMatter() =>
        Assert.True(RepeatRules.Repeats(Now with { HoldingNumber = " " }, Earlier(1) with { HoldingNumber = null }, Policy));

    [Fact]
    public void Repeats_CategoryUnknown_RepeatsNothing()
    {
        Assert.False(RepeatRules.MayRepeat(Now with { CategoryId = null }, Policy));
        Assert.False(RepeatRules.Repeats(Now with { CategoryId = null }, Earlier(1) with { CategoryId = null }, Policy));
    }

    [Fact]
    public void Repeats_PolicyLinksNone_DoesNot() => Assert.False(RepeatRules.Repeats(Now, Earlier(0), FiledComplaint.Policy(repeatDays: 0)));

    [Fact]
    public void EarliestReceipt_Always_LiesBeforeEveryRepeat() =>
        Assert.True(RepeatRules.EarliestReceipt(Now, Policy) <= new DateTime(2025, 9, 2, 16, 0, 0, DateTimeKind.Utc));

    private static Complaint Earlier(int days) => FiledComplaint.New() with { Id = FiledComplaint.EarlierId, ReceivedOn = FiledComplaint.Received.AddDays(-days) };
}
