using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Feed;
using BankCrm.Feed.Complaints;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Trial;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Complaints;

/// <summary>The part of a trial that is about complaints: takes a bank's own in, or plays how a made-up bank handled its, and tells what became of them.</summary>
internal sealed class ComplaintTrial
{
    private readonly ComplaintChoices choices;
    private readonly SandboxEnvironment environment;
    private readonly IDataverse dataverse;
    private readonly StoryClock clock;
    private readonly TextWriter output;
    private long rejected;
    private double? requestsEach;
    private Day? storyBegan;

    /// <summary>A trial of complaints.</summary>
    /// <param name="choices">What was asked for.</param>
    /// <param name="environment">The sandbox.</param>
    /// <param name="dataverse">A connection to it.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="output">Where the report goes.</param>
    public ComplaintTrial(ComplaintChoices choices, SandboxEnvironment environment, IDataverse dataverse, StoryClock clock, TextWriter output)
    {
        this.choices = choices;
        this.environment = environment;
        this.dataverse = dataverse;
        this.clock = clock;
        this.output = output;
    }

    /// <summary>Registers the complaints of a folder of extracts.</summary>
    /// <param name="folder">The extracts.</param>
    /// <param name="rejectedPath">Where rejected rows go.</param>
    /// <param name="cancellation">Stops between requests.</param>
    /// <exception cref="ToolException">A regime, a category, a cause or a customer is not there.</exception>
    public void TakeIn(string folder, string rejectedPath, CancellationToken cancellation)
    {
        ComplaintMapping mapping = ComplaintMapping.Load(choices.Mapping ?? ShippedMapping.Path("cfpb.json"));
        IReadOnlyList<string> regimes = choices.Regimes.Length > 0 ? choices.Regimes : mapping.Regimes;
        DemandRegimes(regimes);
        IReadOnlyList<ExtractedComplaint> complaints = Load(mapping, folder, rejectedPath, cancellation);
        var intake = new ComplaintIntake(dataverse);
        long before = environment.Requests;
        ConsoleProgress.Complaints(progress => intake.Run(complaints, regimes, progress, cancellation));
        requestsEach = intake.Registered == 0 ? null : (double)(environment.Requests - before - intake.RequestsBeside) / intake.Registered;
        ComplaintText.WriteIntake(output, intake, requestsEach ?? 0);
    }

    /// <summary>Plays how a made-up bank handled its complaints.</summary>
    /// <param name="folder">The extracts of the made-up bank.</param>
    /// <param name="cancellation">Stops between two events.</param>
    public void TellStory(string folder, CancellationToken cancellation)
    {
        IReadOnlyList<ExtractedComplaint> complaints = Load(ComplaintMapping.Load(ShippedMapping.Path("generated-complaints.json")), folder, rejectedPath: null, cancellation);
        try
        {
            using var desk = new ComplaintDesk(environment, clock);
            new ComplaintStory(clock, desk, BankGenerator.LastMonth.ToDateTime(new TimeOnly(18, 0), DateTimeKind.Utc)).Play(complaints, cancellation);
        }
        finally
        {
            clock.Return();
        }

        storyBegan = complaints.Count == 0 ? null : Day.Of(complaints.Min(complaint => complaint.ReceivedOn));
    }

    /// <summary>Tells what the register holds.</summary>
    /// <param name="clockFile">Where every clock is listed; null is nowhere.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public ComplaintTotals Report(TextWriter? clockFile, CancellationToken cancellation)
    {
        (int complaints, IReadOnlyList<ListedClock> clocks) = ComplaintReport.Write(dataverse, clock.GetUtcNow().UtcDateTime, output, clockFile, cancellation);
        if (storyBegan is { } began && DefaultRegime() is { } regime)
        {
            RecoveryReport.Write(dataverse, regime, began, Day.Of(BankGenerator.LastMonth.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)), output, cancellation);
        }

        return new ComplaintTotals { Complaints = complaints, Rejected = rejected, RequestsPerComplaint = requestsEach is { } each ? Math.Round(each, 2) : null, Clocks = ComplaintTotals.CountsOf(clocks) };
    }

    private IReadOnlyList<ExtractedComplaint> Load(ComplaintMapping mapping, string folder, string? rejectedPath, CancellationToken cancellation)
    {
        var extract = new ComplaintExtract(mapping, folder);
        IReadOnlyList<ExtractedComplaint> complaints = extract.Load(rejectedPath, cancellation);
        rejected = extract.Rejected;
        output.WriteLine($"Read {ReportTable.Count(extract.Read)} complaints, rejected {ReportTable.Count(extract.Rejected)}");
        if (extract.Rejected > 0)
        {
            output.WriteLine($"Rejected complaints, each with its reason: {rejectedPath}");
        }

        return complaints;
    }

    /// <summary>The code of the regime that the bank reports to.</summary>
    private string? DefaultRegime()
    {
        var query = new QueryExpression(ComplaintRegimeTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintRegimeTable.Code) };
        query.Criteria.AddCondition(ComplaintRegimeTable.IsDefault, ConditionOperator.Equal, true);
        query.AddOrder(ComplaintRegimeTable.Code, OrderType.Ascending);
        return dataverse.ReadAll(query).Select(row => row.GetAttributeValue<string>(ComplaintRegimeTable.Code)).FirstOrDefault();
    }

    private void DemandRegimes(IReadOnlyList<string> wanted)
    {
        var query = new QueryExpression(ComplaintRegimeTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintRegimeTable.Code) };
        query.AddOrder(ComplaintRegimeTable.Code, OrderType.Ascending);
        List<string> known = dataverse.ReadAll(query).Select(row => row.GetAttributeValue<string>(ComplaintRegimeTable.Code)).ToList();
        if (wanted.FirstOrDefault(code => !known.Contains(code, StringComparer.Ordinal)) is { } missing)
        {
            throw new ToolException($"There is no complaint regime with the code {missing}; there are {string.Join(", ", known)}.");
        }
    }
}
