using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using BankCrm.Sandbox;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Tests.Complaints;

/// <summary>A bank before a night in February 2026 on which clocks, surveys, root causes and a change are all due.</summary>
public sealed class BankOfComplaints
{
    private const int Complaints = 8;

    private static readonly DateTime Begun = new(2026, 1, 26, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Night = new(2026, 2, 16, 1, 0, 0, DateTimeKind.Utc);

    private readonly byte[] before;

    public BankOfComplaints()
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        using (SandboxEnvironment environment = Open(database, Begun))
        {
            Fill(environment.Connect());
        }

        before = System.IO.File.ReadAllBytes(database);
        Untouched = WithoutHost(DatabaseContent.Of(database));
        After = Content(ReviewByTool);
    }

    /// <summary>The bank's rows before the night.</summary>
    internal IReadOnlyList<string> Untouched { get; }

    /// <summary>The bank's rows after a night that nobody disturbed.</summary>
    internal IReadOnlyList<string> After { get; }

    internal static Day AsOf { get; } = new(2026, 2, 15);

    /// <summary>The rows after some work on the bank on that night.</summary>
    internal IReadOnlyList<string> Content(Action<IDataverse> work)
    {
        using var folder = new TestFolder();
        using SandboxEnvironment environment = Open(folder.Write("night.db", before), Night);
        using IDataverse connection = environment.Connect();
        work(connection);
        return WithoutHost(DatabaseContent.Of(connection));
    }

    /// <summary>The tool's work on complaints, in pages so small that there are many.</summary>
    internal static void ReviewByTool(IDataverse dataverse)
    {
        var clock = new StandingClock(Night);
        new ClockNight(dataverse, clock) { PageSize = 7 }.Run(AsOf, TextWriter.Null, default);
        new RecoveryNight(dataverse, clock) { PageSize = 2 }.Run(AsOf, "China Standard Time", TextWriter.Null, default);
    }

    /// <summary>Counts of root causes belong to whoever counted: the platform's system user there, the tool's own user here. Everybody who sees them sees all.</summary>
    private static IReadOnlyList<string> WithoutHost(IReadOnlyList<string> content) => content
        .Select(line => line.StartsWith(RootCauseCountTable.LogicalName + " ", StringComparison.Ordinal) ? line.Replace("systemuser:SYSTEM", "systemuser:System Administrator", StringComparison.Ordinal) : line)
        .Order(StringComparer.Ordinal)
        .ToList();

    private static SandboxEnvironment Open(string database, DateTime instant) => SandboxEnvironment.Open(database, new SandboxOptions { Clock = new StandingClock(instant) });

    private static void Fill(IDataverse bank)
    {
        EntityReference customer = new("contact", bank.Create(new Entity("contact") { ["lastname"] = "Complainant", ["bce_customernumber"] = "c-1" }));
        EntityReference[] causes = [Cause(bank, "QUEUE"), Cause(bank, "NOTICE")];
        foreach (int place in Enumerable.Range(1, Complaints))
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"N-{place}");
            DateTime received = Begun.AddDays(-9 * place);
            Guid complaint = bank.Create(new Entity(ComplaintTable.LogicalName)
            {
                [ComplaintTable.Title] = "Complaint " + number,
                [ComplaintTable.Customer] = customer,
                [ComplaintTable.IsComplaint] = true,
                [ComplaintTable.ComplaintNumber] = number,
                [ComplaintTable.ReceivedOn] = received,
                [ComplaintTable.Regimes] = "cn,uk,us",
                [ComplaintTable.RootCause] = causes[place % 2],
            });
            Ask(bank, complaint, number, Day.Of(received.AddDays(45 - (12 * place))));
        }

        bank.Create(new Entity(ProcessChangeTable.LogicalName)
        {
            [ProcessChangeTable.Name] = "More counters",
            [ProcessChangeTable.RootCause] = causes[0],
            [ProcessChangeTable.ChangeState] = Choices.Of(ChangeState.Implemented),
            [ProcessChangeTable.ImplementedOn] = new DateTime(2026, 1, 10, 0, 0, 0, DateTimeKind.Utc),
        });
        bank.Create(new Entity(ReturnBasisTable.LogicalName)
        {
            [ReturnBasisTable.Name] = "Basis",
            [ReturnBasisTable.ComplaintRegime] = IdOf(bank, ComplaintRegimeTable.LogicalName, ComplaintRegimeTable.Code, "cn"),
            [ReturnBasisTable.From] = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            [ReturnBasisTable.To] = new DateTime(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc),
            [ReturnBasisTable.Holdings] = 5000,
        });
    }

    private static EntityReference Cause(IDataverse bank, string code) =>
        new(RootCauseTable.LogicalName, bank.Create(new Entity(RootCauseTable.LogicalName) { [RootCauseTable.Name] = code, [RootCauseTable.Code] = code }));

    private static void Ask(IDataverse bank, Guid complaint, string number, Day due)
    {
        EntityReference rule = IdOf(bank, FollowUpRuleTable.LogicalName, FollowUpRuleTable.DaysAfterClosing, 30);
        var survey = new PlannedSurvey { Id = StableId.Of("survey/" + number), ComplaintId = complaint, RuleId = rule.Id, RuleCode = "D30", Channel = ComplaintChannel.Phone, DueOn = due };
        bank.Create(SurveyRows.Write(survey, number, new OwnerReference(SandboxEnvironment.AdministratorId, isTeam: false)));
    }

    private static EntityReference IdOf(IDataverse bank, string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return bank.RetrieveMultiple(query).Entities[0].ToEntityReference();
    }

    private sealed class StandingClock(DateTime instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(instant);
    }
}
