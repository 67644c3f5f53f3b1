using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Clocks.Storage;

/// <summary>Reads what clocks are counted by: rules with their regime and calendar in one request, special days in one, the usual at-risk point in one.</summary>
public static class ClockBookReader
{
    private const string Regime = "regime";
    private const string Calendar = "calendar";

    /// <summary>The columns of the week, from Sunday on as <see cref="DayOfWeek"/> counts.</summary>
    private static readonly string[] Weekdays =
    {
        WorkCalendarTable.Sunday, WorkCalendarTable.Monday, WorkCalendarTable.Tuesday, WorkCalendarTable.Wednesday, WorkCalendarTable.Thursday, WorkCalendarTable.Friday,
        WorkCalendarTable.Saturday,
    };

    /// <summary>Every regime that has rules, with its calendar and all its rules' versions.</summary>
    /// <param name="service">Under whose rights they are read.</param>
    /// <param name="utcNow">The operation's instant: the complaint policy in force on that day gives the usual at-risk point.</param>
    /// <param name="atRiskPercent">The usual at-risk point where the caller knows it already, which saves a request.</param>
    /// <exception cref="ViolationException">CAL-001, CAL-003: a calendar is of no use.</exception>
    public static ClockBook Read(IOrganizationService service, DateTime utcNow, decimal? atRiskPercent = null)
    {
        List<Entity> rules = service.ReadAll(RuleQuery()).ToList();
        if (rules.Count == 0)
        {
            return ClockBook.Empty;
        }

        ILookup<Guid, CalendarDay> days = ReadDays(service);
        Dictionary<Guid, WorkingCalendar> calendars = rules
            .GroupBy(row => row.Linked<EntityReference>(Regime, ComplaintRegimeTable.WorkCalendar)!.Id)
            .ToDictionary(group => group.Key, group => ReadCalendar(group.First(), days[group.Key]));
        IEnumerable<Regime> regimes = rules
            .GroupBy(row => row.Lookup(ClockRuleTable.ComplaintRegime))
            .Select(group => ReadRegime(group.First(), calendars));
        return new ClockBook(regimes, rules.Select(row => ReadRule(row, CodeOf(row))), atRiskPercent ?? ReadAtRiskPercent(service, utcNow));
    }

    /// <summary>A rule as the domain sees it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="regimeCode">The code of its regime.</param>
    internal static ClockRule ReadRule(Entity row, string regimeCode) => new()
    {
        Id = row.Id,
        RegimeCode = regimeCode,
        Milestone = row.GetAttributeValue<string>(ClockRuleTable.Milestone) ?? string.Empty,
        Version = row.GetAttributeValue<int>(ClockRuleTable.Version),
        EffectiveFrom = row.Day(ClockRuleTable.EffectiveFrom) ?? default,
        EffectiveTo = row.Day(ClockRuleTable.EffectiveTo),
        Unit = Choices.Read<ClockUnit>(row, ClockRuleTable.Unit),
        Amount = row.GetAttributeValue<decimal>(ClockRuleTable.Amount),
        StartEvent = Choices.Read<ClockEvent>(row, ClockRuleTable.StartEvent),
        EndEvent = Choices.Read<ClockEvent>(row, ClockRuleTable.EndEvent),
        SeverityFrom = Choices.ReadOptional<ComplaintSeverity>(row, ClockRuleTable.SeverityFrom),
        SeverityTo = Choices.ReadOptional<ComplaintSeverity>(row, ClockRuleTable.SeverityTo),
        ForComplex = Choices.ReadOptional<YesNo>(row, ClockRuleTable.ForComplex) is { } complex ? complex == YesNo.Yes : null,
        AtRiskPercent = row.GetAttributeValue<decimal?>(ClockRuleTable.AtRiskPercent),
        ExtensionMax = row.GetAttributeValue<decimal?>(ClockRuleTable.ExtensionMax) ?? 0m,
        ExtensionNeedsApproval = row.GetAttributeValue<bool>(ClockRuleTable.ExtensionNeedsApproval),
        ExtensionNeedsNotice = row.GetAttributeValue<bool>(ClockRuleTable.ExtensionNeedsNotice),
        MayPause = row.GetAttributeValue<bool>(ClockRuleTable.MayPause),
        Escalates = row.GetAttributeValue<bool>(ClockRuleTable.Escalates),
    };

    private static QueryExpression RuleQuery()
    {
        var query = new QueryExpression(ClockRuleTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ClockRuleTable.ComplaintRegime,
                ClockRuleTable.Milestone,
                ClockRuleTable.Version,
                ClockRuleTable.EffectiveFrom,
                ClockRuleTable.EffectiveTo,
                ClockRuleTable.Unit,
                ClockRuleTable.Amount,
                ClockRuleTable.StartEvent,
                ClockRuleTable.EndEvent,
                ClockRuleTable.SeverityFrom,
                ClockRuleTable.SeverityTo,
                ClockRuleTable.ForComplex,
                ClockRuleTable.AtRiskPercent,
                ClockRuleTable.ExtensionMax,
                ClockRuleTable.ExtensionNeedsApproval,
                ClockRuleTable.ExtensionNeedsNotice,
                ClockRuleTable.MayPause,
                ClockRuleTable.Escalates),
        };
        LinkEntity regime = query.AddLink(ComplaintRegimeTable.LogicalName, ClockRuleTable.ComplaintRegime, ComplaintRegimeTable.Id);
        regime.EntityAlias = Regime;
        regime.Columns = new ColumnSet(ComplaintRegimeTable.Code, ComplaintRegimeTable.IsDefault, ComplaintRegimeTable.WorkCalendar);
        LinkEntity calendar = regime.AddLink(WorkCalendarTable.LogicalName, ComplaintRegimeTable.WorkCalendar, WorkCalendarTable.Id);
        calendar.EntityAlias = Calendar;
        calendar.Columns = new ColumnSet(Weekdays.Concat(new[] { WorkCalendarTable.Code, WorkCalendarTable.TimeZone }).ToArray());
        query.AddOrder(ClockRuleTable.Id, OrderType.Ascending);
        return query;
    }

    private static ILookup<Guid, CalendarDay> ReadDays(IOrganizationService service)
    {
        var query = new QueryExpression(CalendarDayTable.LogicalName)
        {
            ColumnSet = new ColumnSet(CalendarDayTable.WorkCalendar, CalendarDayTable.Date, CalendarDayTable.DayKind, CalendarDayTable.Hours),
        };
        query.AddOrder(CalendarDayTable.Id, OrderType.Ascending);
        return service.ReadAll(query).ToLookup(
            row => row.Lookup(CalendarDayTable.WorkCalendar) ?? Guid.Empty,
            row => new CalendarDay(row.Day(CalendarDayTable.Date) ?? default, Choices.Read<CalendarDayKind>(row, CalendarDayTable.DayKind), Hours(row.GetAttributeValue<string>(CalendarDayTable.Hours))));
    }

    private static Regime ReadRegime(Entity row, IReadOnlyDictionary<Guid, WorkingCalendar> calendars) => new()
    {
        Code = CodeOf(row),
        Calendar = calendars[row.Linked<EntityReference>(Regime, ComplaintRegimeTable.WorkCalendar)!.Id],
        IsDefault = row.Linked<object>(Regime, ComplaintRegimeTable.IsDefault) is true,
    };

    private static WorkingCalendar ReadCalendar(Entity row, IEnumerable<CalendarDay> days)
    {
        var week = new Dictionary<DayOfWeek, OpeningHours>();
        for (int day = 0; day < Weekdays.Length; day++)
        {
            if (Hours(row.Linked<string>(Calendar, Weekdays[day])) is { } hours)
            {
                week[(DayOfWeek)day] = hours;
            }
        }

        string? zone = row.Linked<string>(Calendar, WorkCalendarTable.TimeZone);
        return new WorkingCalendar(
            row.Linked<string>(Calendar, WorkCalendarTable.Code) ?? string.Empty,
            CalendarRules.FindTimeZone(zone) ?? throw new ViolationException(new Violation(CalendarCodes.TimeZoneUnknown, zone ?? string.Empty)),
            week,
            days);
    }

    /// <summary>The at-risk point of the newest complaint policy in force; without one clocks are at risk when they are due.</summary>
    private static decimal ReadAtRiskPercent(IOrganizationService service, DateTime utcNow)
    {
        const decimal AtTheDue = 100m;
        var query = new QueryExpression(ComplaintPolicyTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintPolicyTable.AtRiskPercent), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintPolicyTable.StatusCode, ConditionOperator.Equal, ComplaintPolicyTable.InForce);
        query.Criteria.AddCondition(ComplaintPolicyTable.EffectiveFrom, ConditionOperator.LessEqual, Day.Of(utcNow).ToDateTime());
        query.AddOrder(ComplaintPolicyTable.EffectiveFrom, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<decimal?>(ComplaintPolicyTable.AtRiskPercent)).FirstOrDefault() ?? AtTheDue;
    }

    private static string CodeOf(Entity rule) => rule.Linked<string>(Regime, ComplaintRegimeTable.Code) ?? string.Empty;

    private static OpeningHours? Hours(string? text) => OpeningHours.TryParse(text, out OpeningHours? hours) ? hours : null;

    /// <summary>A value of a joined row.</summary>
    private static T? Linked<T>(this Entity row, string alias, string column)
        where T : class => row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value as T;
}
