using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Tests.Lifecycle.Support;

namespace BankCrm.Domain.Tests.Lifecycle;

public sealed class PlaybookTests
{
    private static readonly Guid Customer = new("0b5a3c1e-0000-4000-8000-000000000001");

    private static readonly Day Entered = new(2024, 6, 30);

    [Fact]
    public void Of_New_ThanksCallsAndChecks() =>
        Assert.Equal(
            new[] { (PlaybookActionKind.Task, new Day(2024, 7, 6)), (PlaybookActionKind.PhoneCall, new Day(2024, 7, 12)), (PlaybookActionKind.Task, new Day(2024, 8, 4)) },
            Of("NEW", new Day(2024, 7, 5)).Select(activity => (activity.Step.Kind, activity.DueOn)));

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    [InlineData(3, 8)]
    [InlineData(5, 10)]
    [InlineData(6, 10)]
    [InlineData(7, 10)]
    public void Of_Declining_CallsWithinThreeWorkingDays(int found, int due) => Assert.Equal(new Day(2024, 7, due), Of("DECLINING", new Day(2024, 7, found)).Single().DueOn);

    [Theory]
    [InlineData(5, 5)]
    [InlineData(6, 8)]
    [InlineData(7, 8)]
    public void Of_NoWorkingDays_IsTheDayOrTheMondayAfter(int found, int due)
    {
        var stage = new LifecycleStage { Code = "NOW", Order = 1, Playbook = new[] { new PlaybookStep { Sequence = 1, InWorkingDays = true } } };

        Assert.Equal(new Day(2024, 7, due), PlaybookActivity.Of(Customer, stage, Entered, new Day(2024, 7, found)).Single().DueOn);
    }

    [Fact]
    public void Of_SameEntry_HasTheSameIdsWheneverItIsFound() => Assert.Equal(Ids("NEW", Entered, new Day(2024, 7, 5)), Ids("NEW", Entered, new Day(2024, 7, 9)));

    [Fact]
    public void Of_AnotherStepEntryStageOrCustomer_HasAnotherId() =>
        Assert.Equal(12, Ids("NEW", Entered, Entered)
            .Concat(Ids("NEW", Entered.AddDays(31), Entered))
            .Concat(PlaybookActivity.Of(Guid.Empty, ShippedLifecycle.Stage("NEW"), Entered, Entered).Select(activity => activity.Id))
            .Concat(PlaybookActivity.Of(Customer, ShippedLifecycle.Corporate.FindStage("NEW")!, Entered, Entered).Select(activity => activity.Id))
            .Distinct().Count());

    [Fact]
    public void Of_StageWithoutPlaybook_IsNothing() => Assert.Empty(Of("MATURE", Entered));

    [Theory]
    [InlineData("DECLINING")]
    [InlineData("DORMANT")]
    [InlineData("LOST")]
    [InlineData("WON-BACK")]
    public void Shipped_StagesThatAskForStaff_HaveAStep(string stage) => Assert.NotEmpty(ShippedLifecycle.Stage(stage).Playbook);

    [Fact]
    public void Shipped_Texts_AreInBothLanguages() => Assert.All(
        ShippedLifecycle.Book.All.SelectMany(policy => policy.Stages).SelectMany(stage => stage.Playbook),
        step =>
        {
            Assert.Matches("^[ -~]+$", step.Name);
            Assert.Matches("^[ -~]+$", step.Description!);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", step.NameZh);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", step.DescriptionZh!);
        });

    private static Guid[] Ids(string stage, Day enteredOn, Day from) => PlaybookActivity.Of(Customer, ShippedLifecycle.Stage(stage), enteredOn, from).Select(activity => activity.Id).ToArray();

    private static PlaybookActivity[] Of(string stage, Day from) => PlaybookActivity.Of(Customer, ShippedLifecycle.Stage(stage), Entered, from).ToArray();
}
