using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Moves;
using BankCrm.Domain.Tests.Lifecycle.Support;

namespace BankCrm.Domain.Tests.Lifecycle;

/// <summary>Moves by hand; which ones are allowed is in <see cref="TransitionMatrixTests"/>.</summary>
public sealed class MoveStageHandlerTests
{
    private static readonly Day Today = new(2024, 7, 5);

    private static readonly StageState Mature = ShippedLifecycle.In("MATURE", new Day(2024, 5, 31));

    [Fact]
    public void Move_Allowed_HoldsForThePolicysDays()
    {
        var bank = new MovingBank(Mature);

        StageMove move = bank.Move("DECLINING", Today).Move;

        Assert.Equal(("DECLINING", Today, (Day?)new Day(2024, 8, 4)), (bank.State.StageCode, bank.State.Since, bank.State.HoldUntil));
        Assert.Equal(ShippedLifecycle.Stage("DECLINING").Id, bank.State.StageId);
        Assert.Equal((MovingBank.UserId, Today, 1, 35), (move.MovedById, move.Day, move.Revision, move.DaysInPrevious));
        Assert.Equal("previous=MATURE;since=2024-05-31", move.InputText);
    }

    [Fact]
    public void Move_TwiceOnOneDay_CountsRevisions()
    {
        var bank = new MovingBank(Mature);
        bank.Move("DECLINING", Today);

        StageMove back = bank.Move("MATURE", Today).Move;

        Assert.Equal(2, back.Revision);
        Assert.Equal("previous=DECLINING;since=2024-07-05;hold=2024-08-04", back.InputText);
    }

    [Fact]
    public void Move_FromNoStage_FollowsATransitionOfFirstPlacement()
    {
        var bank = new MovingBank(StageState.None);

        Assert.Null(bank.Move("PROSPECT", Today).Move.DaysInPrevious);
        Assert.Equal("PROSPECT", bank.State.StageCode);
    }

    [Fact]
    public void Move_LateInTheEveningInUtc_IsOnTheBanksNextDay()
    {
        var bank = new MovingBank(Mature);

        new MoveStageHandler(bank).Move(CustomerTable.Contact, MovingBank.CustomerId, "LOST", "Left.", MovingBank.UserId, new DateTime(2024, 7, 5, 16, 30, 0, DateTimeKind.Utc));

        Assert.Equal(new Day(2024, 7, 6), bank.State.Since);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Move_NoReason_IsRefused(string? reason) => Refused(new MovingBank(Mature), LifecycleCodes.MoveWithoutReason, "LOST", reason, "MATURE", "LOST");

    [Theory]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    public void Move_LongReason_IsRefusedAboveTheLimit(int length, bool isRefused)
    {
        var bank = new MovingBank(Mature);
        string reason = " " + new string('长', length) + " ";
        if (isRefused)
        {
            Refused(bank, LifecycleCodes.ReasonTooLong, "LOST", reason, "MATURE", "LOST", 2000);
            return;
        }

        Assert.Equal(length, bank.Move("LOST", Today, reason).Move.Reason.Length);
    }

    [Fact]
    public void Move_UnknownStage_IsRefused() => Refused(new MovingBank(Mature), LifecycleCodes.StageUnknown, "VIP", "Why not.", "MATURE", "VIP", "PERSONAL-LIFECYCLE", 1);

    [Fact]
    public void Move_NoPolicyInForce_IsRefused() =>
        Refused(new MovingBank(Mature) { Kind = CustomerKind.Institutional }, LifecycleCodes.NoPolicyInForce, "LOST", "Left.", CustomerKind.Institutional, Today);

    [Fact]
    public void Move_UnknownCustomer_IsRefused()
    {
        var bank = new MovingBank(Mature);

        Violation refused = Assert.Throws<ViolationException>(() => new MoveStageHandler(bank).Move(CustomerTable.Account, MovingBank.CustomerId, "LOST", "Left.", MovingBank.UserId, Today.ToDateTime())).Violation;

        Assert.Equal(Codes.CustomerNotFound, refused.Code);
    }

    [Fact]
    public void Move_CustomerWithoutNumber_IsRefused() => Refused(new MovingBank(Mature) { Number = string.Empty }, Codes.CustomerWithoutNumber, "LOST", "Left.");

    [Fact]
    public void Move_StageOfARetiredVersion_CountsAsNone() =>
        Assert.Equal("PROSPECT", new MovingBank(new StageState { StageCode = "VIP", Since = new Day(2024, 1, 31) }).Move("PROSPECT", Today).Move.Stage.Code);

    [Fact]
    public void Move_StageWithAPlaybook_StartsIt()
    {
        StageMove move = new MovingBank(Mature).Move("DECLINING", Today).Move;

        // Friday 5 July; three working days later it is Wednesday.
        Assert.Equal(new[] { new Day(2024, 7, 10) }, move.Activities.Select(activity => activity.DueOn));
        Assert.Equal(move.Activities.Select(activity => activity.Id), new MovingBank(Mature).Move("DECLINING", Today).Move.Activities.Select(activity => activity.Id));
    }

    private static void Refused(MovingBank bank, string code, string stage, string? reason, params object[] arguments)
    {
        Violation refused = Assert.Throws<ViolationException>(() => bank.Move(stage, Today, reason)).Violation;
        Assert.Equal(code, refused.Code);
        Assert.Equal(arguments, refused.Arguments);
        Assert.Empty(bank.Written);
    }
}
