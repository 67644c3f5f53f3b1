using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Overrides;

namespace BankCrm.Domain.Tests.Tiering.Overrides;

public sealed class OverrideRulesTests
{
    private static readonly Guid Granter = StableId.Of("granter");
    private static readonly Guid Approver = StableId.Of("approver");

    [Fact]
    public void TermsAreSound_Complete_IsNull() => Assert.Null(OverrideRules.TermsAreSound(Terms()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void TermsAreSound_NoReason_IsRefused(string? reason) => Assert.Equal(Codes.OverrideWithoutReason, OverrideRules.TermsAreSound(Terms(reason))?.Code);

    [Theory]
    [InlineData("2024-03-02", null)]
    [InlineData("2024-03-01", Codes.OverrideEndsTooEarly)]
    [InlineData("2024-02-29", Codes.OverrideEndsTooEarly)]
    public void TermsAreSound_End_MustLieAfterTheStart(string endsOn, string? expected) =>
        Assert.Equal(expected, OverrideRules.TermsAreSound(Terms(endsOn: endsOn))?.Code);

    [Fact]
    public void TermsAreSound_ApproverIsTheGranterOrNobody_IsRefused()
    {
        Assert.Equal(Codes.OverrideApprovedByGranter, OverrideRules.TermsAreSound(Terms(approver: Granter))?.Code);
        Assert.Equal(Codes.OverrideApprovedByGranter, OverrideRules.TermsAreSound(Terms(approver: Guid.Empty))?.Code);
    }

    [Theory]
    [InlineData(0, Codes.OverrideWithoutCustomer)]
    [InlineData(1, null)]
    [InlineData(2, Codes.OverrideWithoutCustomer)]
    public void TermsAreSound_Customers_MustBeExactlyOne(int customers, string? expected) =>
        Assert.Equal(expected, OverrideRules.TermsAreSound(Terms(customers: customers))?.Code);

    private static OverrideTerms Terms(string? reason = "Known to the board", string endsOn = "2024-12-31", Guid? approver = null, int customers = 1) => new()
    {
        Reason = reason,
        ApproverId = approver ?? Approver,
        GrantedById = Granter,
        StartsOn = new Day(2024, 3, 1),
        EndsOn = Day.Parse(endsOn),
        CustomerCount = customers,
    };
}
