using System;
using System.Collections.Generic;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Sandbox;
using BankCrm.Tool.Review;
using BankCrm.Tool.Review.Scales;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Tool.Tests.Hosts;

/// <summary>The tool from outside and the custom API from inside write the same rows, whatever the size of their pages.</summary>
public sealed class HostsTests : IClassFixture<BankReviewedByTheTool>
{
    private readonly BankReviewedByTheTool expected;

    public HostsTests(BankReviewedByTheTool expected) => this.expected = expected;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(37)]
    [InlineData(250)]
    public void ReviewCustomers_AnyPageSize_WritesTheToolsRows(int pageSize) =>
        expected.AssertSame((database, day) => ReviewByApi(database, day, pageSize));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Review_SmallPages_WritesTheSameRows(int pageSize) => expected.AssertSame((database, day) =>
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse connection = environment.Connect();
        new ReviewRun(connection, TimeProvider.System) { PageSize = pageSize }.Run(Day.Of(day), _ => { }, default);
    });

    [Fact]
    public void Review_HostsTakingTurns_WritesTheSameRows()
    {
        int turn = 0;
        expected.AssertSame((database, day) =>
        {
            if (turn++ % 2 == 0)
            {
                ReviewByApi(database, day, 11);
            }
            else
            {
                BankReviewedByTheTool.ReviewByTool(database, day);
            }
        });
    }

    [Fact]
    public void Scenario_TheBank_HasEverythingThatIsToBeCompared()
    {
        IReadOnlyList<string> end = expected.Steps[^1];
        IReadOnlyList<string> decisions = DatabaseContent.Rows(end, "bce_tierdecision");
        Assert.Contains(decisions, row => row.Contains("statuscode=2", StringComparison.Ordinal));
        Assert.Contains(decisions, row => row.Contains("OVERRIDE-EXPIRED", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(decisions, row => row.Contains("bce_accountid=", StringComparison.Ordinal));
        Assert.Contains(DatabaseContent.Rows(end, "bce_tieroverride"), row => row.Contains("statuscode=284700000", StringComparison.Ordinal));
        Assert.Contains(DatabaseContent.Rows(end, "bce_tieroverride"), row => row.Contains("statuscode=1", StringComparison.Ordinal));
        Assert.NotEmpty(DatabaseContent.Rows(end, "task"));
        Assert.All(new[] { "bce_rfmscale", "bce_stagemove", "bce_customervalue", "bce_churnscore", "bce_benefitgrant" }, table => Assert.NotEmpty(DatabaseContent.Rows(end, table)));
        Assert.Contains(DatabaseContent.Rows(end, "contact"), row => row.Contains("z-nobody", StringComparison.Ordinal) && !row.Contains("bce_tierreviewedto", StringComparison.Ordinal));
    }

    private static void ReviewByApi(string database, DateTime day, int pageSize)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse connection = environment.Connect();

        // The custom API scores by the scale that is stored; only from outside the whole base can be measured.
        new ScaleRun(connection, TimeProvider.System).Run(Day.Of(day), default);
        foreach (string table in new[] { "contact", "account" })
        {
            string? continuation = null;
            do
            {
                OrganizationResponse page = Page(environment, connection, new OrganizationRequest("bce_ReviewCustomers")
                {
                    ["Table"] = table,
                    ["AsOf"] = day,
                    ["PageSize"] = pageSize,
                    ["Continuation"] = continuation,
                });
                continuation = (string)page["Continuation"];
            }
            while (continuation.Length > 0);
        }
    }

    /// <summary>One page; what a caller is not told of a failure, the plug-in's trace tells.</summary>
    private static OrganizationResponse Page(SandboxEnvironment environment, IDataverse connection, OrganizationRequest request)
    {
        try
        {
            return connection.Execute(request);
        }
        catch (DataverseFaultException refused)
        {
            throw new Xunit.Sdk.XunitException(refused.Message + "\n" + environment.PluginTraces[^1].Text);
        }
    }
}
