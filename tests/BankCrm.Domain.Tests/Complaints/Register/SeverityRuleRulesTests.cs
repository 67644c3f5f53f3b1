using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Severity;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>What the severity matrix must be.</summary>
public sealed class SeverityRuleRulesTests
{
    private static readonly KeyValuePair<string, SeverityRule>[] Others =
    [
        new("LOW-LOW", new SeverityRule(ImpactLevel.Low, UrgencyLevel.Low, ComplaintSeverity.Low)),
        new("MEDIUM-MEDIUM", new SeverityRule(ImpactLevel.Medium, UrgencyLevel.Medium, ComplaintSeverity.Medium)),
        new("HIGH-HIGH", new SeverityRule(ImpactLevel.High, UrgencyLevel.High, ComplaintSeverity.High)),
    ];

    [Theory]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.High, ComplaintSeverity.Medium, null)]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.High, ComplaintSeverity.High, null)]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.High, ComplaintSeverity.Low, RegisterCodes.SeverityRowsContradict)]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.High, ComplaintSeverity.Critical, RegisterCodes.SeverityRowsContradict)]
    [InlineData(ImpactLevel.High, UrgencyLevel.Low, ComplaintSeverity.Low, null)]
    [InlineData(ImpactLevel.Medium, UrgencyLevel.Medium, ComplaintSeverity.Medium, RegisterCodes.SeverityRowTwice)]
    public void RowIsSound_AmongOthers_IsAllowedOrNamesTheRule(ImpactLevel impact, UrgencyLevel urgency, ComplaintSeverity severity, string? code) =>
        Assert.Equal(code, SeverityRuleRules.RowIsSound("New", new SeverityRule(impact, urgency, severity), Others)?.Code);

    [Fact]
    public void RowIsSound_Incomplete_IsRefused() => Assert.Equal(RegisterCodes.SeverityRowIncomplete, SeverityRuleRules.RowIsSound("New", rule: null, Others)?.Code);

    [Fact]
    public void FieldStays_InUse_MayChangeItsSeverityOnly()
    {
        SeverityRule field = Others[1].Value;

        Assert.Null(SeverityRuleRules.FieldStays("Row", was: null, becomes: null));
        Assert.Null(SeverityRuleRules.FieldStays("Row", field, new SeverityRule(ImpactLevel.Medium, UrgencyLevel.Medium, ComplaintSeverity.High)));
        Assert.Equal(RegisterCodes.SeverityFieldMissing, SeverityRuleRules.FieldStays("Row", field, becomes: null)?.Code);
        Assert.Equal(RegisterCodes.SeverityFieldMissing, SeverityRuleRules.FieldStays("Row", field, Others[0].Value)?.Code);
    }

    [Theory]
    [InlineData(true, false, RegisterCodes.TeamInTopUnit)]
    [InlineData(false, true, RegisterCodes.TeamUnitHasOthers)]
    [InlineData(false, false, null)]
    public void TeamIsApart_UnitOfTheConfidentialTeam_IsItsOwn(bool isTop, bool hasOthers, string? code) => Assert.Equal(code, ComplaintPolicyRules.TeamIsApart(isTop, hasOthers)?.Code);

    [Fact]
    public void RowIsSound_ShippedMatrix_IsSoundRowByRow()
    {
        List<KeyValuePair<string, SeverityRule>> rows = Support.ShippedRows.Of("bce_severityrule").Select(row => new KeyValuePair<string, SeverityRule>(row["bce_code"], new SeverityRule(
            Support.ShippedRows.Choice<ImpactLevel>(row["bce_impact"]), Support.ShippedRows.Choice<UrgencyLevel>(row["bce_urgency"]), Support.ShippedRows.Choice<ComplaintSeverity>(row["bce_severity"])))).ToList();

        Assert.Equal(9, rows.Count);
        Assert.All(rows, row => Assert.Null(SeverityRuleRules.RowIsSound(row.Key, row.Value, rows.Where(other => other.Key != row.Key).ToList())));
    }
}
