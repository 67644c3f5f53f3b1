using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Playbook;

/// <summary>Counts Mondays to Fridays; public holidays are not known here.</summary>
internal static class WorkingDays
{
    /// <summary>The working day that is so many working days after a day; with 0, the day itself or the Monday after it.</summary>
    public static Day Add(Day day, int workingDays)
    {
        Day reached = day;
        for (int left = workingDays; left > 0 || !IsWorkingDay(reached);)
        {
            reached = reached.AddDays(1);
            left -= IsWorkingDay(reached) ? 1 : 0;
        }

        return reached;
    }

    private static bool IsWorkingDay(Day day) => day.ToDateTime().DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
