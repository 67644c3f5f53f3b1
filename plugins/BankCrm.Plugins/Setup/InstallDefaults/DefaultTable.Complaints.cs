using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <content>The tables of complaints, clocks and recovery.</content>
internal sealed partial class DefaultTable
{
    private static DefaultTable ComplaintPolicies() => new(
        ComplaintPolicyTable.LogicalName,
        parent: null,
        new[] { ComplaintPolicyTable.Code, ComplaintPolicyTable.Version },
        Of(ComplaintPolicyTable.Name, DefaultColumnKind.Text),
        Of(ComplaintPolicyTable.NameZh, DefaultColumnKind.Text),
        Of(ComplaintPolicyTable.Code, DefaultColumnKind.Text),
        Of(ComplaintPolicyTable.Version, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.EffectiveFrom, DefaultColumnKind.Date),
        Of(ComplaintPolicyTable.EffectiveTo, DefaultColumnKind.Date),
        Of(ComplaintPolicyTable.RepeatDays, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.FreezeDays, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.AtRiskPercent, DefaultColumnKind.Decimal),
        Of(ComplaintPolicyTable.SplitDays, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.BandIqr, DefaultColumnKind.Decimal),
        Of(ComplaintPolicyTable.BandMinimum, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.RaiseVulnerable, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.RaiseRepeat, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.RaiseLegal, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.RaiseMedia, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.ReportLineConflict, DefaultColumnKind.YesNo),
        Of(ComplaintPolicyTable.SurveyExpiryDays, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.LowCsat, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.LowNps, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.DefaultRegimes, DefaultColumnKind.Text),
        Of(ComplaintPolicyTable.TimeZone, DefaultColumnKind.Text),
        Of(ComplaintPolicyTable.Spokespersons, DefaultColumnKind.Whole),
        Of(ComplaintPolicyTable.StatusCode, DefaultColumnKind.Choice));

    private static DefaultTable ComplaintCategories() => new(
        ComplaintCategoryTable.LogicalName,
        parent: null,
        new[] { ComplaintCategoryTable.Code },
        Of(ComplaintCategoryTable.Name, DefaultColumnKind.Text),
        Of(ComplaintCategoryTable.NameZh, DefaultColumnKind.Text),
        Of(ComplaintCategoryTable.Code, DefaultColumnKind.Text),
        new DefaultColumn(ComplaintCategoryTable.Parent, DefaultColumnKind.Reference, ComplaintCategoryTable.LogicalName),
        Of(ComplaintCategoryTable.ProductType, DefaultColumnKind.Text),
        Of(ComplaintCategoryTable.RegulatorCode, DefaultColumnKind.Text),
        Of(ComplaintCategoryTable.IsReportable, DefaultColumnKind.YesNo),
        Of(ComplaintCategoryTable.Order, DefaultColumnKind.Whole));

    private static DefaultTable ComplaintCauses() => new(
        ComplaintCauseTable.LogicalName,
        parent: null,
        new[] { ComplaintCauseTable.Code },
        Of(ComplaintCauseTable.Name, DefaultColumnKind.Text),
        Of(ComplaintCauseTable.NameZh, DefaultColumnKind.Text),
        Of(ComplaintCauseTable.Code, DefaultColumnKind.Text),
        new DefaultColumn(ComplaintCauseTable.Parent, DefaultColumnKind.Reference, ComplaintCauseTable.LogicalName));

    private static DefaultTable SeverityRules() => new(
        SeverityRuleTable.LogicalName,
        parent: null,
        new[] { SeverityRuleTable.Impact, SeverityRuleTable.Urgency },
        Of(SeverityRuleTable.Name, DefaultColumnKind.Text),
        Of(SeverityRuleTable.NameZh, DefaultColumnKind.Text),
        Of(SeverityRuleTable.Code, DefaultColumnKind.Text),
        Of(SeverityRuleTable.Impact, DefaultColumnKind.Choice),
        Of(SeverityRuleTable.Urgency, DefaultColumnKind.Choice),
        Of(SeverityRuleTable.Severity, DefaultColumnKind.Choice));

    private static DefaultTable ComplaintTransitions() => new(
        ComplaintTransitionTable.LogicalName,
        parent: null,
        new[] { ComplaintTransitionTable.FromState, ComplaintTransitionTable.Action },
        Of(ComplaintTransitionTable.Name, DefaultColumnKind.Text),
        Of(ComplaintTransitionTable.NameZh, DefaultColumnKind.Text),
        Of(ComplaintTransitionTable.Code, DefaultColumnKind.Text),
        Of(ComplaintTransitionTable.FromState, DefaultColumnKind.Choice),
        Of(ComplaintTransitionTable.Action, DefaultColumnKind.Choice),
        Of(ComplaintTransitionTable.ToState, DefaultColumnKind.Choice),
        Of(ComplaintTransitionTable.Guards, DefaultColumnKind.Text),
        Of(ComplaintTransitionTable.IsAllowedInForm, DefaultColumnKind.YesNo),
        Of(ComplaintTransitionTable.Order, DefaultColumnKind.Whole));

    private static DefaultTable WorkCalendars() => new(
        WorkCalendarTable.LogicalName,
        parent: null,
        new[] { WorkCalendarTable.Code },
        Of(WorkCalendarTable.Name, DefaultColumnKind.Text),
        Of(WorkCalendarTable.NameZh, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Code, DefaultColumnKind.Text),
        Of(WorkCalendarTable.TimeZone, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Monday, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Tuesday, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Wednesday, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Thursday, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Friday, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Saturday, DefaultColumnKind.Text),
        Of(WorkCalendarTable.Sunday, DefaultColumnKind.Text));

    private static DefaultTable CalendarDays() => new(
        CalendarDayTable.LogicalName,
        WorkCalendarTable.LogicalName,
        new[] { CalendarDayTable.Date },
        Of(CalendarDayTable.Name, DefaultColumnKind.Text),
        Of(CalendarDayTable.NameZh, DefaultColumnKind.Text),
        Of(CalendarDayTable.Code, DefaultColumnKind.Text),
        Of(CalendarDayTable.WorkCalendar, DefaultColumnKind.Parent),
        Of(CalendarDayTable.Date, DefaultColumnKind.Date),
        Of(CalendarDayTable.DayKind, DefaultColumnKind.Choice),
        Of(CalendarDayTable.Hours, DefaultColumnKind.Text));

    private static DefaultTable ComplaintRegimes() => new(
        ComplaintRegimeTable.LogicalName,
        parent: null,
        new[] { ComplaintRegimeTable.Code },
        Of(ComplaintRegimeTable.Name, DefaultColumnKind.Text),
        Of(ComplaintRegimeTable.NameZh, DefaultColumnKind.Text),
        Of(ComplaintRegimeTable.Code, DefaultColumnKind.Text),
        new DefaultColumn(ComplaintRegimeTable.WorkCalendar, DefaultColumnKind.Reference, WorkCalendarTable.LogicalName),
        Of(ComplaintRegimeTable.Description, DefaultColumnKind.Text),
        Of(ComplaintRegimeTable.DescriptionZh, DefaultColumnKind.Text),
        Of(ComplaintRegimeTable.IsDefault, DefaultColumnKind.YesNo),
        Of(ComplaintRegimeTable.Order, DefaultColumnKind.Whole),
        Of(ComplaintRegimeTable.NoticeText, DefaultColumnKind.Text),
        Of(ComplaintRegimeTable.NoticeTextZh, DefaultColumnKind.Text));

    private static DefaultTable ClockRules() => new(
        ClockRuleTable.LogicalName,
        ComplaintRegimeTable.LogicalName,
        new[] { ClockRuleTable.Milestone, ClockRuleTable.Version },
        Of(ClockRuleTable.Name, DefaultColumnKind.Text),
        Of(ClockRuleTable.NameZh, DefaultColumnKind.Text),
        Of(ClockRuleTable.Code, DefaultColumnKind.Text),
        Of(ClockRuleTable.ComplaintRegime, DefaultColumnKind.Parent),
        Of(ClockRuleTable.Milestone, DefaultColumnKind.Text),
        Of(ClockRuleTable.Version, DefaultColumnKind.Whole),
        Of(ClockRuleTable.EffectiveFrom, DefaultColumnKind.Date),
        Of(ClockRuleTable.EffectiveTo, DefaultColumnKind.Date),
        Of(ClockRuleTable.Unit, DefaultColumnKind.Choice),
        Of(ClockRuleTable.Amount, DefaultColumnKind.Decimal),
        Of(ClockRuleTable.StartEvent, DefaultColumnKind.Choice),
        Of(ClockRuleTable.EndEvent, DefaultColumnKind.Choice),
        Of(ClockRuleTable.SeverityFrom, DefaultColumnKind.Choice),
        Of(ClockRuleTable.SeverityTo, DefaultColumnKind.Choice),
        Of(ClockRuleTable.ForComplex, DefaultColumnKind.Choice),
        Of(ClockRuleTable.AtRiskPercent, DefaultColumnKind.Decimal),
        Of(ClockRuleTable.ExtensionMax, DefaultColumnKind.Decimal),
        Of(ClockRuleTable.ExtensionNeedsApproval, DefaultColumnKind.YesNo),
        Of(ClockRuleTable.ExtensionNeedsNotice, DefaultColumnKind.YesNo),
        Of(ClockRuleTable.MayPause, DefaultColumnKind.YesNo),
        Of(ClockRuleTable.Escalates, DefaultColumnKind.YesNo),
        Of(ClockRuleTable.Order, DefaultColumnKind.Whole));

    private static DefaultTable ReturnBands() => new(
        ReturnBandTable.LogicalName,
        ComplaintRegimeTable.LogicalName,
        new[] { ReturnBandTable.Code },
        Of(ReturnBandTable.Name, DefaultColumnKind.Text),
        Of(ReturnBandTable.NameZh, DefaultColumnKind.Text),
        Of(ReturnBandTable.Code, DefaultColumnKind.Text),
        Of(ReturnBandTable.ComplaintRegime, DefaultColumnKind.Parent),
        Of(ReturnBandTable.Order, DefaultColumnKind.Whole),
        Of(ReturnBandTable.FromDays, DefaultColumnKind.Whole),
        Of(ReturnBandTable.ToDays, DefaultColumnKind.Whole));

    private static DefaultTable RecoveryTemplates() => new(
        RecoveryTemplateTable.LogicalName,
        parent: null,
        new[] { RecoveryTemplateTable.Code },
        Of(RecoveryTemplateTable.Name, DefaultColumnKind.Text),
        Of(RecoveryTemplateTable.NameZh, DefaultColumnKind.Text),
        Of(RecoveryTemplateTable.Code, DefaultColumnKind.Text),
        Of(RecoveryTemplateTable.SeverityFrom, DefaultColumnKind.Choice),
        Of(RecoveryTemplateTable.SeverityTo, DefaultColumnKind.Choice),
        new DefaultColumn(RecoveryTemplateTable.ComplaintCause, DefaultColumnKind.Reference, ComplaintCauseTable.LogicalName),
        Of(RecoveryTemplateTable.JusticeKind, DefaultColumnKind.Choice),
        Of(RecoveryTemplateTable.ActionKind, DefaultColumnKind.Choice),
        Of(RecoveryTemplateTable.Sequence, DefaultColumnKind.Whole),
        Of(RecoveryTemplateTable.DueDays, DefaultColumnKind.Whole),
        Of(RecoveryTemplateTable.Description, DefaultColumnKind.Text),
        Of(RecoveryTemplateTable.DescriptionZh, DefaultColumnKind.Text),
        Of(RecoveryTemplateTable.IsRequired, DefaultColumnKind.YesNo));

    private static DefaultTable AwardLevels() => new(
        AwardLevelTable.LogicalName,
        parent: null,
        new[] { AwardLevelTable.Code },
        Of(AwardLevelTable.Name, DefaultColumnKind.Text),
        Of(AwardLevelTable.NameZh, DefaultColumnKind.Text),
        Of(AwardLevelTable.Code, DefaultColumnKind.Text),
        Of(AwardLevelTable.Order, DefaultColumnKind.Whole),
        Of(AwardLevelTable.RoleName, DefaultColumnKind.Text));

    private static DefaultTable AwardLimits() => new(
        AwardLimitTable.LogicalName,
        AwardLevelTable.LogicalName,
        new[] { AwardLimitTable.Code },
        Of(AwardLimitTable.Name, DefaultColumnKind.Text),
        Of(AwardLimitTable.NameZh, DefaultColumnKind.Text),
        Of(AwardLimitTable.Code, DefaultColumnKind.Text),
        Of(AwardLimitTable.AwardLevel, DefaultColumnKind.Parent),
        Of(AwardLimitTable.Severity, DefaultColumnKind.Choice),
        Of(AwardLimitTable.IsVulnerable, DefaultColumnKind.YesNo),
        Of(AwardLimitTable.Limit, DefaultColumnKind.Money));

    private static DefaultTable FollowUpRules() => new(
        FollowUpRuleTable.LogicalName,
        parent: null,
        new[] { FollowUpRuleTable.Code },
        Of(FollowUpRuleTable.Name, DefaultColumnKind.Text),
        Of(FollowUpRuleTable.NameZh, DefaultColumnKind.Text),
        Of(FollowUpRuleTable.Code, DefaultColumnKind.Text),
        Of(FollowUpRuleTable.DaysAfterClosing, DefaultColumnKind.Whole),
        Of(FollowUpRuleTable.Channel, DefaultColumnKind.Choice));

    private static DefaultTable TriageTerms() => new(
        TriageTermTable.LogicalName,
        parent: null,
        new[] { TriageTermTable.Code },
        Of(TriageTermTable.Name, DefaultColumnKind.Text),
        Of(TriageTermTable.NameZh, DefaultColumnKind.Text),
        Of(TriageTermTable.Code, DefaultColumnKind.Text),
        Of(TriageTermTable.Term, DefaultColumnKind.Text),
        Of(TriageTermTable.TextLanguage, DefaultColumnKind.Choice),
        new DefaultColumn(TriageTermTable.ComplaintCategory, DefaultColumnKind.Reference, ComplaintCategoryTable.LogicalName),
        Of(TriageTermTable.Severity, DefaultColumnKind.Choice),
        Of(TriageTermTable.Weight, DefaultColumnKind.Decimal));
}
