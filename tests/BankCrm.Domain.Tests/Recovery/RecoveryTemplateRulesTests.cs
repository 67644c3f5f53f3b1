using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class RecoveryTemplateRulesTests
{
    private static readonly RecoveryTemplate[] OneOfEachKind =
    {
        RecoveryBank.Template(RecoveryActionKind.Apology), RecoveryBank.Template(RecoveryActionKind.Explanation, ComplaintSeverity.High), RecoveryBank.Template(RecoveryActionKind.Compensation, ComplaintSeverity.High),
    };

    [Fact]
    public void ShippedTemplates_All_AreSoundAndCoverSevereComplaints()
    {
        Assert.All(RecoveryBank.Shipped.Templates, template => Assert.Null(RecoveryTemplateRules.TemplateIsSound(template)));
        Assert.Empty(RecoveryTemplateRules.KindsMissingForSevere(RecoveryBank.Shipped.Templates));
    }

    [Theory]
    [InlineData(RecoveryActionKind.Refund, JusticeKind.Distributive, null)]
    [InlineData(RecoveryActionKind.Refund, JusticeKind.Procedural, RecoveryCodes.KindsDoNotFit)]
    [InlineData(RecoveryActionKind.ProcessFix, JusticeKind.Procedural, null)]
    [InlineData(RecoveryActionKind.ProcessFix, JusticeKind.Interactional, RecoveryCodes.KindsDoNotFit)]
    [InlineData(RecoveryActionKind.ExecutiveVisit, JusticeKind.Interactional, null)]
    [InlineData(RecoveryActionKind.ExecutiveVisit, JusticeKind.Distributive, RecoveryCodes.KindsDoNotFit)]
    public void TemplateIsSound_KindOfAction_ServesItsKindOfJustice(RecoveryActionKind kind, JusticeKind justice, string? code) =>
        Assert.Equal(code, RecoveryTemplateRules.TemplateIsSound(RecoveryBank.Template(kind, justice: justice))?.Code);

    [Theory]
    [InlineData(ComplaintSeverity.High, ComplaintSeverity.Medium, RecoveryCodes.TemplateSeveritiesUnusable)]
    [InlineData(ComplaintSeverity.High, ComplaintSeverity.High, null)]
    [InlineData(null, ComplaintSeverity.Low, null)]
    public void TemplateIsSound_Severities_DoNotCross(ComplaintSeverity? from, ComplaintSeverity? to, string? code) =>
        Assert.Equal(code, RecoveryTemplateRules.TemplateIsSound(RecoveryBank.Template(from: from, to: to))?.Code);

    [Theory]
    [InlineData(-1, RecoveryCodes.TemplateDaysUnusable)]
    [InlineData(0, null)]
    public void TemplateIsSound_Days_AreNotNegative(int days, string? code) => Assert.Equal(code, RecoveryTemplateRules.TemplateIsSound(RecoveryBank.Template(dueDays: days))?.Code);

    [Fact]
    public void KindsMissingForSevere_OneSeverityOrCauseOnly_IsNotEnough()
    {
        IEnumerable<RecoveryTemplate> With(RecoveryTemplate distributive) => OneOfEachKind.Take(2).Append(distributive);

        Assert.Empty(RecoveryTemplateRules.KindsMissingForSevere(OneOfEachKind));
        Assert.Equal(new[] { JusticeKind.Distributive }, RecoveryTemplateRules.KindsMissingForSevere(OneOfEachKind.Take(2)));
        Assert.Equal(new[] { JusticeKind.Distributive }, RecoveryTemplateRules.KindsMissingForSevere(With(OneOfEachKind[2] with { SeverityFrom = ComplaintSeverity.Critical })));
        Assert.Equal(new[] { JusticeKind.Distributive }, RecoveryTemplateRules.KindsMissingForSevere(With(OneOfEachKind[2] with { SeverityTo = ComplaintSeverity.High })));
        Assert.Equal(new[] { JusticeKind.Distributive }, RecoveryTemplateRules.KindsMissingForSevere(With(OneOfEachKind[2] with { CauseId = RecoveryBank.CauseOf("FEES") })));
        Assert.Equal(new[] { JusticeKind.Distributive }, RecoveryTemplateRules.KindsMissingForSevere(With(OneOfEachKind[2] with { IsRequired = false })));
    }

    [Fact]
    public void SevereComplaintsKeepEachKind_LastOfAKindLeaves_IsRefused_BuildingUpIsNot()
    {
        Violation? refused = RecoveryTemplateRules.SevereComplaintsKeepEachKind(OneOfEachKind, OneOfEachKind.Take(2), "Compensation");

        Assert.Equal(RecoveryCodes.SevereWithoutKind, refused?.Code);
        Assert.Null(RecoveryTemplateRules.SevereComplaintsKeepEachKind(OneOfEachKind.Take(1), OneOfEachKind.Take(2), "Explanation"));
        Assert.Null(RecoveryTemplateRules.SevereComplaintsKeepEachKind(OneOfEachKind.Take(2), OneOfEachKind.Take(2), "Explanation"));
    }
}
