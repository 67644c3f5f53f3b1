using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Feed;
using BankCrm.Feed.Complaints;
using BankCrm.Sandbox;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Review.Files;
using BankCrm.Tool.Serving;

namespace BankCrm.Tool.Trial;

/// <summary>The whole story: pack, import, load, review, handle complaints, report; on the plug-in assembly and the zip that a bank would import.</summary>
internal sealed class TrialRun
{
    private const int GeneratedWindows = 6;

    private readonly TrialOptions options;
    private readonly TextWriter output;
    private readonly StepTimes times = new();
    private readonly StoryClock clock = new();
    private readonly BankTrial bank;

    public TrialRun(TrialOptions options, TextWriter output)
    {
        this.options = options;
        this.output = output;
        bank = new BankTrial(options, output, times);
    }

    /// <summary>Runs the trial.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(CancellationToken cancellation)
    {
        using var files = new ReviewFiles(options.Files);
        using OutputFile? json = options.Json is null ? null : new OutputFile("--json", options.Json);
        using OutputFile? clocks = options.Complaints.Clocks is null ? null : new OutputFile("--clocks", options.Complaints.Clocks);
        string? made = options.Data is null && !options.OnlyComplaints ? Directory.CreateTempSubdirectory("bankcrm-bank-").FullName : null;
        try
        {
            if (made is not null)
            {
                times.Measure("generate", () => Generate(made));
            }

            FeedMapping? mapping = options.OnlyComplaints ? null : FeedMapping.Load(options.Mapping ?? ShippedMapping.Path("generated.json"));
            using SandboxEnvironment environment = times.Measure("pack and import", () => SandboxFile.OpenOrCreate(options.Database, output.WriteLine, clock));
            using var dataverse = new MeteredDataverse(environment.Connect());
            long rejected = mapping is null ? 0 : bank.Run(mapping, made ?? options.Data!, dataverse, files, cancellation);
            ComplaintTotals complaints = times.Measure("complaints", () => Complain(environment, dataverse, made, clocks?.Writer, cancellation));
            Report(mapping is not null, complaints, json?.Writer);
            files.Complete();
            json?.Complete();
            clocks?.Complete();
            if (options.ServePort is { } port)
            {
                new RehearsalRun(environment, output).Run(port, cancellation);
            }

            return rejected + complaints.Rejected == 0 ? ExitCode.Done : ExitCode.Findings;
        }
        finally
        {
            if (made is not null)
            {
                Directory.Delete(made, recursive: true);
            }
        }
    }

    private string Generate(string folder)
    {
        BankGenerator.Write(folder, options.Customers, GeneratedWindows, options.Seed);
        ComplaintGenerator.Write(folder, options.Customers, GeneratedWindows, options.Seed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Made up a bank of {options.Customers:N0} customers and {GeneratedWindows} months (seed {options.Seed})"));
        return folder;
    }

    private ComplaintTotals Complain(SandboxEnvironment environment, MeteredDataverse dataverse, string? made, TextWriter? clocks, CancellationToken cancellation)
    {
        var trial = new ComplaintTrial(options.Complaints, environment, dataverse, clock, output);
        if (options.Complaints.Folder is { } folder)
        {
            trial.TakeIn(folder, Path.ChangeExtension(FeedRun.RejectedPath(options.Database), ".complaints.csv"), cancellation);
        }
        else if (made is not null)
        {
            trial.TellStory(made, cancellation);
        }

        return trial.Report(clocks, cancellation);
    }

    private void Report(bool hasBank, ComplaintTotals complaints, TextWriter? json)
    {
        double peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / (1024.0 * 1024.0), 1);
        CultureInfo culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Join(", ", times.Seconds.Select(step => string.Create(culture, $"{step.Key} {step.Value:N1} s"))) + string.Create(culture, $"; peak memory {peakMegabytes:N0} MB"));
        if (json is null)
        {
            return;
        }

        if (hasBank)
        {
            bank.NewReport(peakMegabytes, complaints).Write(json);
        }
        else
        {
            TrialReport.Write(json, new { Complaints = complaints, SecondsByStep = times.Seconds, PeakMemoryMegabytes = peakMegabytes });
        }
    }
}
