using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Tool.Tests.Interruption;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Tool.Tests.Complaints;

/// <summary>The night's work on complaints: broken off anywhere and run again, or done page by page on the platform, it ends in the same rows.</summary>
public sealed class ComplaintNightTests(BankOfComplaints bank) : IClassFixture<BankOfComplaints>
{
    [Fact]
    public void Night_EverythingDue_IsDone()
    {
        IReadOnlyList<string> clocks = DatabaseContent.Rows(bank.After, "bce_complaintclock");
        Assert.Contains(clocks, row => row.Contains("bce_clockstate=284700002", StringComparison.Ordinal));
        Assert.Contains(clocks, row => row.Contains("bce_clockstate=284700000", StringComparison.Ordinal) && row.Contains("bce_isatrisk=True", StringComparison.Ordinal));
        foreach (string state in new[] { "284700000", "284700001", "284700003" })
        {
            Assert.Contains(DatabaseContent.Rows(bank.After, "bce_survey"), row => row.Contains("bce_surveystate=" + state, StringComparison.Ordinal));
        }

        Assert.True(DatabaseContent.Rows(bank.After, "bce_rootcausecount").Count >= 4);
        Assert.Contains("bce_ratebefore=", DatabaseContent.Rows(bank.After, "bce_processchange").Single(), StringComparison.Ordinal);
        Assert.NotEqual(DatabaseContent.Rows(bank.Untouched, "task").Count, DatabaseContent.Rows(bank.After, "task").Count);
    }

    [Theory]
    [InlineData(Fault.BeforeTheRequest)]
    [InlineData(Fault.AfterTheRequest)]
    public void Night_BrokenAtAnyRequest_EndsInTheSameRows(Fault fault)
    {
        int broken = 0;
        bool isBroken = true;
        while (isBroken)
        {
            broken++;
            IReadOnlyList<string> content = bank.Content(connection =>
            {
                isBroken = Breaks(new FaultyDataverse(connection, fault, broken));
                BankOfComplaints.ReviewByTool(connection);
            });
            DatabaseContent.AssertSame(bank.After, content, string.Create(CultureInfo.InvariantCulture, $"Broken at request {broken}"));
        }

        // Pages of clocks and of surveys, counts and a change, each with reads and writes.
        Assert.True(broken > 30, $"Only {broken} requests were broken.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(250)]
    public void CustomApis_AnyPageSize_WriteTheToolsRows(int pageSize) => DatabaseContent.AssertSame(bank.After, bank.Content(connection =>
    {
        Call(connection, "bce_ReviewComplaintClocks", BankOfComplaints.AsOf.AddDays(1).ToDateTime(), pageSize);
        Call(connection, "bce_ReviewFollowUps", BankOfComplaints.AsOf.ToDateTime(), pageSize);
    }));

    [Fact]
    public void Night_HostsAfterEachOther_FindNothingLeft() => DatabaseContent.AssertSame(bank.After, bank.Content(connection =>
    {
        BankOfComplaints.ReviewByTool(connection);
        Assert.Equal(0, Call(connection, "bce_ReviewComplaintClocks", BankOfComplaints.AsOf.AddDays(1).ToDateTime(), 100)["Breached"]);
        Call(connection, "bce_ReviewFollowUps", BankOfComplaints.AsOf.ToDateTime(), 100);
    }));

    private static bool Breaks(FaultyDataverse faulty)
    {
        try
        {
            BankOfComplaints.ReviewByTool(faulty);
        }
        catch (IOException)
        {
            return true;
        }

        Assert.False(faulty.Broke, "The night went on after a broken request.");
        return false;
    }

    /// <summary>Calls a custom API until it has nothing more to do; gives the first page's answer.</summary>
    private static ParameterCollection Call(IDataverse connection, string api, DateTime asOf, int pageSize)
    {
        ParameterCollection? first = null;
        string continuation = string.Empty;
        do
        {
            ParameterCollection answer = connection.Execute(new OrganizationRequest(api) { ["AsOf"] = asOf, ["PageSize"] = pageSize, ["Continuation"] = continuation }).Results;
            first ??= answer;
            continuation = (string)answer["Continuation"];
        }
        while (continuation.Length > 0);
        return first;
    }
}
