using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Causes;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Domain.Recovery.Review;

namespace BankCrm.Domain.Tests.Recovery;

/// <summary>The night's work on recoveries goes through its parts in order and ends.</summary>
public sealed class ReviewFollowUpsHandlerTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, "Surveys RootCauses Changes")]
    [InlineData(1, "Surveys RootCauses Changes")]
    [InlineData(2, "Surveys Surveys RootCauses Changes")]
    [InlineData(5, "Surveys Surveys Surveys RootCauses Changes")]
    public void ReviewPage_UntilNothingIsNext_GoesThroughEveryPart(int due, string parts)
    {
        var store = new Store(due);
        var handler = new ReviewFollowUpsHandler(store, store);
        var done = new List<FollowUpStage>();
        int sent = 0;
        for (FollowUpStage? stage = FollowUpStage.Surveys; stage is { } part;)
        {
            FollowUpPage page = handler.ReviewPage(part, Day.Of(Now), Now, most: 2);
            done.Add(part);
            sent += page.Sent;
            stage = page.Next;
        }

        Assert.Equal((parts, due), (string.Join(" ", done), sent));
    }

    private sealed class Store(int due) : IFollowUpStore, IRootCauseStore
    {
        private int left = due;

        public FollowUpPolicy ReadPolicy() => FollowUpPolicy.None;

        public IReadOnlyList<DueSurvey> ReadDue(Day today, int most)
        {
            var page = new DueSurvey[Math.Min(left, most)];
            Array.Fill(page, new DueSurvey { Id = Guid.NewGuid(), ComplaintId = Guid.NewGuid(), ComplaintNumber = "C-1", DueOn = today });
            return page;
        }

        public IReadOnlyList<Guid> ReadUnanswered(Day dueUntil, int most) => throw new InvalidOperationException("Without a policy no survey expires.");

        public void Send(IReadOnlyList<DueSurvey> surveys, DateTime utcNow) => left -= surveys.Count;

        public void Expire(IReadOnlyList<Guid> surveys) => throw new InvalidOperationException("Without a policy no survey expires.");

        public IReadOnlyList<CausedComplaint> ReadComplaints(Day from, Day to) => [];

        public IReadOnlyList<RootCauseCount> ReadCounts(Day fromPeriodEnd) => [];

        public IReadOnlyList<ImplementedChange> ReadImplementedChanges() => [];

        public IReadOnlyList<HoldingsBasis> ReadHoldings() => [];

        public void WriteCounts(IReadOnlyList<RootCauseCount> counts) => throw new InvalidOperationException("There is nothing to count.");

        public void WriteEffects(IReadOnlyList<ChangeEffect> effects) => throw new InvalidOperationException("There is nothing to measure.");
    }
}
