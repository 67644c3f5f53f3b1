using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BankCrm.Domain.Customers;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Finds the window of each row of one file.</summary>
internal sealed class BoundWindow
{
    private readonly StageContext context;
    private readonly DateReader? date;
    private readonly DateReader? from;
    private readonly DateReader? to;
    private readonly string? monthsName;
    private readonly int months = -1;

    internal BoundWindow(WindowRule? rule, StageContext context, ExtractFile file, ExtractReader reader)
    {
        this.context = context;
        switch (rule)
        {
            case FileNameWindow named:
                OfFile = FromName(named, context.Staging.Mapping.Period, file.Name);
                RefuseFuture(OfFile.Value, file);
                break;
            case DateWindow dated:
                date = new DateReader(dated.Date, reader);
                break;
            case StandingWindow standing:
                from = standing.From is null ? null : new DateReader(standing.From, reader);
                to = standing.To is null ? null : new DateReader(standing.To, reader);
                monthsName = standing.Months;
                months = monthsName is null ? -1 : reader.Column(monthsName);
                break;
        }

        Current = OfFile;
    }

    /// <summary>The window that the file's name gives, or null where it gives none.</summary>
    internal Window? OfFile { get; }

    /// <summary>The window of the row last read, or null where the row has none.</summary>
    internal Window? Current { get; private set; }

    /// <summary>The date of the row last read, where the window is by date.</summary>
    internal DateOnly Date { get; private set; }

    /// <summary>The first day that the row last read stands on, or null for always.</summary>
    internal DateOnly? From { get; private set; }

    /// <summary>The first day that it no longer stands on, or null for no end.</summary>
    internal DateOnly? Until { get; private set; }

    /// <summary>Reads the current row's window.</summary>
    /// <returns>Why it cannot be used, or null.</returns>
    internal string? Read(ExtractReader reader) =>
        date is not null ? ReadDate(reader, date) : from is not null || to is not null ? ReadStanding(reader) : null;

    private string? ReadDate(ExtractReader reader, DateReader column)
    {
        var fault = column.Read(reader, out var day);
        if (fault is not null || day is not { } on)
        {
            Current = null;
            return fault ?? $"{column.Name} is empty.";
        }

        if (on > context.Today)
        {
            Current = null;
            return $"{column.Name}: {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is in the future.";
        }

        if (on < context.Staging.Mapping.Earliest)
        {
            Current = null;
            return $"{column.Name}: {on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} is earlier than the mapping expects.";
        }

        Date = on;
        if (Current is not { } current || on < current.Start || on > current.End)
        {
            Current = Window.Containing(context.Staging.Mapping.Period, on);
        }

        return null;
    }

    private string? ReadStanding(ExtractReader reader)
    {
        DateOnly? first = null;
        DateOnly? last = null;
        var fault = from?.Read(reader, out first) ?? to?.Read(reader, out last);
        From = first;
        Until = last;
        if (fault is not null || months < 0)
        {
            return fault;
        }

        var text = reader.Field(months);
        if (first is null || text.IsEmpty)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 1200)
        {
            return $"{monthsName}: \"{Encoding.UTF8.GetString(text)}\" is not a number of months up to 1,200.";
        }

        Until = first.Value.Year + (count / 12) < 9999 ? first.Value.AddMonths(count) : null;
        return null;
    }

    /// <summary>The window that a file's name gives.</summary>
    /// <exception cref="FeedException">It gives none.</exception>
    internal static Window FromName(FileNameWindow rule, PeriodKind period, string name)
    {
        Match match;
        try
        {
            match = rule.Pattern.Match(name);
        }
        catch (RegexMatchTimeoutException exception)
        {
            throw new FeedException($"The pattern {rule.Pattern} takes too long on the file name {name}.", exception);
        }

        if (!match.Success)
        {
            throw new FeedException($"{name} does not say its window: the pattern {rule.Pattern} does not match its name.");
        }

        var text = match.Result(rule.Template);
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Window.Containing(period, day);
        }

        var quarter = Regex.Match(text, "^([0-9]{4})-Q([1-4])$", RegexOptions.CultureInvariant);
        if (quarter.Success && period == PeriodKind.Quarter)
        {
            var year = int.Parse(quarter.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            var number = int.Parse(quarter.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
            return Window.Containing(period, new DateOnly(year, number * 3, 1));
        }

        throw new FeedException($"{name} does not say its window: \"{text}\" is neither a month (2019-07) nor a day (2019-07-31) nor a quarter (2019-Q3).");
    }

    private void RefuseFuture(Window window, ExtractFile file)
    {
        if (window.Start > context.Today)
        {
            throw new FeedException($"{file.Name} is for {window.Name}, which has not begun yet.");
        }
    }
}
