using System;
using System.Globalization;
using BankCrm.Feed;
using Spectre.Console;

namespace BankCrm.Tool.Reporting;

/// <summary>A progress bar on standard error while something long runs; silent when that is not a terminal.</summary>
internal static class ConsoleProgress
{
    /// <summary>Runs the feed's work under a bar.</summary>
    public static T Feed<T>(Func<IProgress<FeedProgress>, T> work) => Run("Feed", bar => work(new Direct<FeedProgress>(at =>
    {
        bar.Description = Markup.Escape($"{at.Phase} {at.Subject}");
        bar.IsIndeterminate = at.Total is null;
        bar.MaxValue = at.Total ?? 100;
        bar.Value = at.Done;
    })));

    /// <summary>Runs the review's work under a bar that counts customers.</summary>
    public static T Review<T>(Func<IProgress<long>, T> work) => Customers("Review", work);

    /// <summary>Runs some work under a bar that counts customers.</summary>
    public static T Customers<T>(string title, Func<IProgress<long>, T> work) => Run(title, bar => work(new Direct<long>(customers =>
    {
        bar.Description = string.Create(CultureInfo.InvariantCulture, $"{title}: {customers:N0} customers");
        bar.IsIndeterminate = true;
    })));

    /// <summary>Runs an intake under a bar that counts complaints.</summary>
    public static void Complaints(Action<IProgress<long>> work) => Run("Complaints", bar =>
    {
        work(new Direct<long>(complaints =>
        {
            bar.Description = string.Create(CultureInfo.InvariantCulture, $"Complaints: {complaints:N0}");
            bar.IsIndeterminate = true;
        }));
        return true;
    });

    private static T Run<T>(string title, Func<ProgressTask, T> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Interactive = Console.IsErrorRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (Console.IsErrorRedirected)
        {
            var silent = new ProgressTask(0, title, 100);
            return work(silent);
        }

        return console.Progress().AutoClear(true).Start(context => work(context.AddTask(title)));
    }

    /// <summary>Unlike Progress&lt;T&gt;, reports on the calling thread, so that the bar never lags behind the work.</summary>
    private sealed class Direct<T> : IProgress<T>
    {
        private readonly Action<T> report;

        public Direct(Action<T> report) => this.report = report;

        public void Report(T value) => report(value);
    }
}
