using System.CommandLine;
using System.Globalization;
using System.IO;
using BankCrm.Domain.Foundation;

namespace BankCrm.Tool.Commands;

/// <summary>The options that several commands share, with the same words everywhere.</summary>
internal static class SharedOptions
{
    public static Option<FileInfo> Mapping(bool required) => new("--mapping") { Description = "The mapping file (JSON) that says how the extracts become metrics.", Required = required };

    public static Option<DirectoryInfo> Data(bool required) => new("--data") { Description = "The folder with the bank's extracts.", Required = required };

    public static Option<FileInfo> Database(bool required) => new("--db") { Description = "The sandbox database file.", Required = required };

    /// <summary>The port of the rehearsal's pages.</summary>
    public static Option<int> Port()
    {
        var port = new Option<int>("--port") { Description = "The port on this machine's own address, 1 to 65535; 0 takes a free one.", DefaultValueFactory = _ => 5080 };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        return port;
    }

    public static Option<bool> Environment() => new("--environment")
    {
        Description = "Works on the environment of the connection string in BANKCRM_CONNECTION instead of a sandbox file (built with -p:DataverseSdk=nuget).",
    };

    /// <summary>A command works in one place: a sandbox file or an environment.</summary>
    public static void RequireOnePlace(Command command, Option<FileInfo> database, Option<bool> environment) => command.Validators.Add(result =>
    {
        if ((result.GetResult(database) is not null) == result.GetValue(environment))
        {
            result.AddError("Name either a sandbox file with --db or an environment with --environment.");
        }
    });

    public static Option<Day?> AsOf(bool required) => DayOption("--as-of", "The day to review for, as yyyy-MM-dd.", required);

    /// <summary>An option that takes a day.</summary>
    public static Option<Day?> DayOption(string name, string description, bool required) => new(name)
    {
        Description = description,
        Required = required,
        CustomParser = result =>
        {
            if (Day.TryParse(result.Tokens[0].Value, out Day day))
            {
                return day;
            }

            result.AddError($"{name} takes a date such as 2019-10-31, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    public static Option<FileInfo> Json() => new("--json") { Description = "Writes totals, times and request counts as JSON." };

    public static Option<Review.Shard?> Shard() => new("--shard")
    {
        Description = "Reviews one of several equal parts of the customers, such as 2/8, so that several workers can share a night. Make the RFM scale with 'calibrate' before the first part, and run 'review --totals' after the last.",
        HelpName = "PART/PARTS",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (Review.Shard.Parse(text) is { } shard)
            {
                return shard;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"--shard takes a part such as 2/8, from 1/1 to {Review.Shard.Most}/{Review.Shard.Most}, not '{text}'."));
            return null;
        },
    };
}
