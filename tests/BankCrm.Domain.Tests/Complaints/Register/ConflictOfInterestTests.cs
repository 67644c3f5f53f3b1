using System;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>Who may not handle or approve a complaint, and to whom it may belong.</summary>
public sealed class ConflictOfInterestTests
{
    private static readonly Guid Caller = FiledComplaint.Handler;

    [Fact]
    public void GuardAgainst_NobodyNamed_IsFree() => Assert.Null(ConflictOfInterest.GuardAgainst(Caller, null, reportLine: true));

    [Fact]
    public void GuardAgainst_AnotherNamed_IsFree() => Assert.Null(ConflictOfInterest.GuardAgainst(Caller, FiledComplaint.About(), reportLine: true));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GuardAgainst_Oneself_IsAConflictWhateverThePolicySays(bool reportLine) =>
        Assert.Equal("NOT-OWN-COMPLAINT", ConflictOfInterest.GuardAgainst(FiledComplaint.Employee, FiledComplaint.About(), reportLine));

    [Theory]
    [InlineData(true, "NOT-OWN-REPORT")]
    [InlineData(false, null)]
    public void GuardAgainst_OwnReport_IsAConflictWhereThePolicySaysSo(bool reportLine, string? expected) =>
        Assert.Equal(expected, ConflictOfInterest.GuardAgainst(FiledComplaint.Manager, FiledComplaint.About(), reportLine));

    [Theory]
    [InlineData("handler", false, false, true, null)]
    [InlineData("employee", false, false, false, "CMP-022")]
    [InlineData("employee", false, true, true, "CMP-022")]
    [InlineData("manager", false, false, true, "CMP-023")]
    [InlineData("manager", false, false, false, null)]
    [InlineData("team", false, true, true, null)]
    [InlineData("team", true, true, true, "CMP-024")]
    [InlineData("team", true, false, true, null)]
    public void OwnerIsFree_EachOwner_IsRefusedByItsCode(string owner, bool employeeIsInTeam, bool isConfidential, bool reportLine, string? expected) =>
        Assert.Equal(expected, HandlerRules.OwnerIsFree(Owner(owner), FiledComplaint.About(employeeIsInTeam), isConfidential, reportLine)?.Code);

    [Theory]
    [InlineData("handler", "handler", false, "handler")]
    [InlineData("handler", "handler", true, "team")]
    [InlineData("employee", "employee", false, "team")]
    [InlineData("manager", "handler", false, "team")]
    public void OwnerFor_TeamIsThere_GoesToTheFirstWhoIsFree(string asked, string caller, bool isConfidential, string expected) =>
        Assert.Equal(Owner(expected), HandlerRules.OwnerFor(Owner(asked), Owner(caller).Id, FiledComplaint.About(), isConfidential, FiledComplaint.Policy(team: FiledComplaint.Team)));

    [Theory]
    [InlineData("employee", "handler", true, "handler")]
    [InlineData("employee", "employee", false, "manager")]
    [InlineData("employee", "employee", true, null)]
    [InlineData("employee", "manager", true, null)]
    public void OwnerFor_NoTeam_GoesToTheFirstWhoIsFree(string asked, string caller, bool reportLine, string? expected) =>
        Assert.Equal(expected is null ? null : Owner(expected), HandlerRules.OwnerFor(Owner(asked), Owner(caller).Id, FiledComplaint.About(), isConfidential: false, FiledComplaint.Policy(reportLine)));

    [Fact]
    public void OwnerFor_ConfidentialAndTheEmployeeIsInTheTeam_StaysWithAHandler() =>
        Assert.Equal(Owner("handler"), HandlerRules.OwnerFor(Owner("handler"), Owner("handler").Id, FiledComplaint.About(isInTeam: true), isConfidential: true, FiledComplaint.Policy(team: FiledComplaint.Team)));

    [Fact]
    public void OwnerFor_ConfidentialAndAnotherTeamAskedFor_GoesToNoTeamWhoseMembersAreUnknown()
    {
        var other = new OwnerReference(new Guid("0b5a3c1e-0000-4000-8000-000000000052"), isTeam: true);

        Assert.Equal(Owner("handler"), HandlerRules.OwnerFor(other, Owner("handler").Id, FiledComplaint.About(), isConfidential: true, FiledComplaint.Policy()));
        Assert.Equal(other, HandlerRules.OwnerFor(other, Owner("handler").Id, employee: null, isConfidential: true, FiledComplaint.Policy()));
    }

    private static OwnerReference Owner(string name) => name switch
    {
        "employee" => new OwnerReference(FiledComplaint.Employee, isTeam: false),
        "manager" => new OwnerReference(FiledComplaint.Manager, isTeam: false),
        "team" => new OwnerReference(FiledComplaint.Team, isTeam: true),
        _ => new OwnerReference(FiledComplaint.Handler, isTeam: false),
    };
}
