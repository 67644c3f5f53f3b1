using System;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>A feed that is killed at any request, before or after it took effect, and run again ends in the same rows.</summary>
public sealed class KillTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_KilledAtAnyRequest_CompletesWhenRunAgain(bool afterwards)
    {
        using var whole = Extracts();
        var requests = (int)whole.Run().Requests;
        var expected = whole.Environment.Snapshot();
        Assert.InRange(requests, 15, 200);

        for (var request = 1; request <= requests; request++)
        {
            using var fixture = Extracts();
            fixture.Environment.Watch.FailingRequest = request;
            fixture.Environment.Watch.FailsAfterwards = afterwards;
            Assert.Throws<TimeoutException>(() => fixture.Run());

            fixture.Run();

            Assert.Equal(expected, fixture.Environment.Snapshot());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_CorrectionKilledAtAnyRequest_CompletesWhenRunAgain(bool afterwards)
    {
        using var whole = Extracts();
        whole.Run();
        var requests = (int)Correct(whole).Run().Requests;
        var expected = whole.Environment.Snapshot();

        for (var request = 1; request <= requests; request++)
        {
            using var fixture = Extracts();
            fixture.Run();
            Correct(fixture).Environment.Watch.FailingRequest = fixture.Environment.Watch.Requests + request;
            fixture.Environment.Watch.FailsAfterwards = afterwards;
            Assert.Throws<TimeoutException>(() => fixture.Run());

            fixture.Run();

            Assert.Equal(expected, fixture.Environment.Snapshot());
        }
    }

    private static FeedFixture Extracts() => new FeedFixture { BatchSize = 2, PageSize = 3 }
        .With("balances-2024-01.csv", FeedFixture.Header + "A,1,1\nB,2,2\nC,3,3\nD,4,4\nE,5,5\n")
        .With("balances-2024-02.csv", FeedFixture.Header + "A,1,1\nB,2,2\nF,x,3\nG,4,4\n");

    private static FeedFixture Correct(FeedFixture fixture) => fixture
        .With("balances-2024-01.csv", FeedFixture.Header + "A,1.5,1\nB,2,2\nC,3.5,3\nD,4,4\nE,5.5,5\nH,8,8\n");
}
