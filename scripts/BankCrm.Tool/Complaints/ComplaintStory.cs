using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Feed.Complaints;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Complaints;

/// <summary>
/// How a made-up bank handled its complaints: the handlers' and approvers' days in the order in which they came, through the same actions that
/// staff use, with the sandbox's clock at each moment. The same complaints always give the same story.
/// </summary>
internal sealed class ComplaintStory
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private readonly StoryClock clock;
    private readonly ComplaintDesk desk;
    private readonly DateTime end;
    private readonly PriorityQueue<Action, (DateTime At, int Order)> events = new();
    private int planned;
    private DateTime now;

    /// <summary>A story.</summary>
    /// <param name="clock">The sandbox's clock.</param>
    /// <param name="desk">The people and what they can do.</param>
    /// <param name="end">When the story is over.</param>
    public ComplaintStory(StoryClock clock, ComplaintDesk desk, DateTime end)
    {
        this.clock = clock;
        this.desk = desk;
        this.end = end;
    }

    /// <summary>Plays the story through to its end.</summary>
    /// <param name="complaints">The complaints.</param>
    /// <param name="cancellation">Stops between two events.</param>
    public void Play(IReadOnlyList<ExtractedComplaint> complaints, CancellationToken cancellation)
    {
        List<ExtractedComplaint> inOrder = complaints.OrderBy(complaint => complaint.ReceivedOn).ToList();
        for (int index = 0; index < inOrder.Count; index++)
        {
            ExtractedComplaint complaint = inOrder[index];
            int course = index;
            At(complaint.ReceivedOn, () => Register(complaint, course));
        }

        if (inOrder.Count > 0)
        {
            Monday(inOrder[0].ReceivedOn.Date + Week);
        }

        while (events.TryDequeue(out Action? happens, out (DateTime At, int Order) when))
        {
            cancellation.ThrowIfCancellationRequested();
            now = when.At;
            clock.GoTo(now);
            happens();
        }

        clock.GoTo(end);
        desk.ReviewClocks();
    }

    private void At(DateTime moment, Action happens)
    {
        if (moment <= end)
        {
            events.Enqueue(happens, (moment, planned++));
        }
    }

    private void After(TimeSpan time, Action happens) => At(now + time, happens);

    /// <summary>Clocks are looked at every week in the story; a bank does it every night.</summary>
    private void Monday(DateTime morning) => At(morning, () =>
    {
        desk.ReviewClocks();
        Monday(morning + Week);
    });

    private void Register(ExtractedComplaint complaint, int course)
    {
        Guid id = desk.Register(complaint);
        After(course % 10 == 7 ? TimeSpan.FromDays(3) : TimeSpan.FromHours(3), () => desk.Contact(id));
        After(course % 10 == 7 ? TimeSpan.FromDays(3.1) : TimeSpan.FromHours(5), () => desk.Acknowledge(id));
        if (course % 25 == 4)
        {
            After(TimeSpan.FromDays(4), () => desk.Withdraw(id));
            return;
        }

        After(TimeSpan.FromDays(4), () => desk.Investigate(id));
        After(TimeSpan.FromDays(course % 8 == 3 ? 19 : 6), () => Answer(id, course));
    }

    private void Answer(Guid id, int course)
    {
        ComplaintCourse what = ComplaintCourse.Of(course);
        desk.Conclude(id, what);
        desk.SettleActions(id, what);
        if (what.Award is { } amount)
        {
            desk.Award(id, amount, what.AwardIsApproved);
        }

        desk.ProposeResponse(id);
        After(TimeSpan.FromDays(1), () => desk.Respond(id));
        After(TimeSpan.FromDays(2), () => Close(id, course));
    }

    private void Close(Guid id, int course)
    {
        desk.Close(id);
        foreach ((Guid survey, DateTime due) in desk.SurveysOf(id))
        {
            if ((course + due.Day) % 3 != 0)
            {
                At(due.AddHours(3), () => desk.AnswerSurvey(survey, course));
            }
        }

        if (course % 20 == 9)
        {
            After(TimeSpan.FromDays(10), () => desk.Reopen(id));
        }
    }
}
