using BankCrm.Domain.Calendars;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.ValidateCalendarDay;

/// <summary>Guards the special days of a calendar: hours that can be read, and none on a holiday.</summary>
[Step("Create", CalendarDayTable.LogicalName, StepStage.PreOperation)]
[Step("Update", CalendarDayTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
public sealed class ValidateCalendarDayPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        Entity row = context.Execution.MessageName == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        string? hours = row.GetAttributeValue<string>(CalendarDayTable.Hours);
        Violation? violation = CalendarRules.HoursAreReadable(hours)
            ?? CalendarRules.HolidayHasNoHours(row.Day(CalendarDayTable.Date) ?? default, Choices.Read<CalendarDayKind>(row, CalendarDayTable.DayKind), hours);
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
