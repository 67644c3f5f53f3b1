using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.ValidateWorkCalendar;

/// <summary>Guards calendars: hours that can be read, at least one open weekday, a time zone that exists. A calendar of no use would stop every clock on it.</summary>
[Step("Create", WorkCalendarTable.LogicalName, StepStage.PreOperation)]
[Step("Update", WorkCalendarTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
public sealed class ValidateWorkCalendarPlugin : PluginBase
{
    private static readonly string[] Weekdays =
    {
        WorkCalendarTable.Monday, WorkCalendarTable.Tuesday, WorkCalendarTable.Wednesday, WorkCalendarTable.Thursday, WorkCalendarTable.Friday, WorkCalendarTable.Saturday,
        WorkCalendarTable.Sunday,
    };

    protected override void Execute(PluginContext context)
    {
        Entity row = context.Execution.MessageName == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        List<string?> hours = Weekdays.Select(row.GetAttributeValue<string?>).ToList();
        Violation? violation = hours.Select(CalendarRules.HoursAreReadable).FirstOrDefault(found => found is not null)
            ?? CalendarRules.WeekHasAnOpenDay(row.GetAttributeValue<string>(WorkCalendarTable.Code) ?? string.Empty, hours)
            ?? CalendarRules.TimeZoneIsKnown(row.GetAttributeValue<string>(WorkCalendarTable.TimeZone));
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
