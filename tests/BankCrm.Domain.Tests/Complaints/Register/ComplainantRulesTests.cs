using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>Representatives and heirs show their authority; a group speaks through a few.</summary>
public sealed class ComplainantRulesTests
{
    [Theory]
    [InlineData(ComplainantKind.Customer, false, null, true)]
    [InlineData(ComplainantKind.Representative, true, "Power of attorney", true)]
    [InlineData(ComplainantKind.Representative, true, " ", false)]
    [InlineData(ComplainantKind.Representative, true, null, false)]
    [InlineData(ComplainantKind.Representative, false, "Power of attorney", false)]
    [InlineData(ComplainantKind.Heir, true, "Certificate of inheritance", true)]
    [InlineData(ComplainantKind.Heir, true, null, false)]
    [InlineData(ComplainantKind.Group, false, null, true)]
    public void HasAuthority_EachKind_NeedsANameAndEvidence(ComplainantKind kind, bool isNamed, string? evidence, bool expected) =>
        Assert.Equal(expected, ComplainantRules.HasAuthority(kind, isNamed, evidence));

    [Theory]
    [InlineData(ComplainantKind.Customer, 0, true)]
    [InlineData(ComplainantKind.Group, 0, false)]
    [InlineData(ComplainantKind.Group, 1, true)]
    [InlineData(ComplainantKind.Group, 5, true)]
    [InlineData(ComplainantKind.Group, 6, false)]
    public void HasSpokespersons_Group_HasOneToFive(ComplainantKind kind, int count, bool expected) =>
        Assert.Equal(expected, ComplainantRules.HasSpokespersons(kind, count, most: 5));
}
