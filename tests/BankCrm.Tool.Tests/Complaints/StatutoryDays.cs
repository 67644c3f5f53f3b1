using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace BankCrm.Tool.Tests.Complaints;

/// <summary>When clocks are due, counted off the public lists of holidays by somebody who does not know the product's calendars.</summary>
internal sealed class StatutoryDays
{
    private readonly Dictionary<DateOnly, bool> chinese = [];
    private readonly HashSet<DateOnly> english;

    /// <summary>Reads the lists.</summary>
    /// <param name="folder">The folder with cn_YYYY.json and uk_bank-holidays.json.</param>
    public StatutoryDays(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "cn_*.json"))
        {
            using JsonDocument year = JsonDocument.Parse(File.ReadAllText(path));
            foreach (JsonElement day in year.RootElement.GetProperty("days").EnumerateArray())
            {
                chinese[DayOf(day)] = day.GetProperty("isOffDay").GetBoolean();
            }
        }

        using JsonDocument kingdom = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "uk_bank-holidays.json")));
        english = kingdom.RootElement.GetProperty("england-and-wales").GetProperty("events").EnumerateArray().Select(DayOf).ToHashSet();
    }

    /// <summary>Every clock of a complaint received on a day, by regime and milestone in the order of the file.</summary>
    public IEnumerable<(string Regime, string Milestone, DateOnly Due)> Clocks(DateOnly received) =>
    [
        ("cn", "complex", received.AddDays(30)),
        ("cn", "decide", received.AddDays(15)),
        ("cn", "house-contact", BusinessDays(received, 1, IsClosedInChina)),
        ("eu", "final", BusinessDays(received, 35, IsClosedInEngland)),
        ("eu", "respond", BusinessDays(received, 15, IsClosedInEngland)),
        ("uk", "acknowledge", BusinessDays(received, 1, IsClosedInEngland)),
        ("uk", "final", received.AddDays(8 * 7)),
        ("uk", "summary", BusinessDays(received, 3, IsClosedInEngland)),
        ("us", "final", received.AddDays(60)),
        ("us", "respond", received.AddDays(15)),
    ];

    private static DateOnly DayOf(JsonElement day) => DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly BusinessDays(DateOnly received, int days, Func<DateOnly, bool> isClosed)
    {
        DateOnly day = received;
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= isClosed(day) ? 0 : 1;
        }

        return day;
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private bool IsClosedInEngland(DateOnly day) => IsWeekend(day) || english.Contains(day);

    private bool IsClosedInChina(DateOnly day) => chinese.TryGetValue(day, out bool isOff) ? isOff : IsWeekend(day);
}
