using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Causes;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class ChangeRulesTests
{
    private static readonly Day Today = new(2026, 3, 2);

    [Theory]
    [InlineData(ChangeState.Planned, "2026-06-30", null, null)]
    [InlineData(ChangeState.Planned, null, null, ChangeCodes.DueMissing)]
    [InlineData(ChangeState.InProgress, null, null, ChangeCodes.DueMissing)]
    [InlineData(ChangeState.InProgress, "2026-01-31", null, null)]
    [InlineData(ChangeState.InProgress, "2026-01-31", "2026-01-31", ChangeCodes.DateWithoutImplementation)]
    [InlineData(ChangeState.Implemented, "2026-01-31", null, ChangeCodes.ImplementedWithoutDate)]
    [InlineData(ChangeState.Implemented, null, "2026-03-02", null)]
    [InlineData(ChangeState.Implemented, null, "2026-03-03", ChangeCodes.ImplementedInTheFuture)]
    [InlineData(ChangeState.Abandoned, null, null, null)]
    [InlineData(ChangeState.Abandoned, null, "2026-03-02", ChangeCodes.DateWithoutImplementation)]
    public void ChangeIsSound_StateAndDays_FitTogether(ChangeState state, string? due, string? implemented, string? code) =>
        Assert.Equal(code, ChangeRules.ChangeIsSound(null, Terms(state, due, implemented), isOwnerThere: true, Today)?.Code);

    [Theory]
    [InlineData(ChangeState.Implemented, ChangeState.InProgress, ChangeCodes.EndedChangeStays)]
    [InlineData(ChangeState.Abandoned, ChangeState.Planned, ChangeCodes.EndedChangeStays)]
    [InlineData(ChangeState.InProgress, ChangeState.Planned, null)]
    [InlineData(ChangeState.Planned, ChangeState.InProgress, null)]
    [InlineData(ChangeState.Abandoned, ChangeState.Abandoned, null)]
    public void ChangeIsSound_EndedChange_StaysSo(ChangeState was, ChangeState becomes, string? code) =>
        Assert.Equal(code, ChangeRules.ChangeIsSound(was, Terms(becomes, "2026-06-30", null), isOwnerThere: true, Today)?.Code);

    [Theory]
    [InlineData(ChangeState.Planned, null, ChangeCodes.OwnerUnusable)]
    [InlineData(ChangeState.InProgress, null, ChangeCodes.OwnerUnusable)]
    [InlineData(ChangeState.Implemented, "2026-03-01", null)]
    public void ChangeIsSound_OwnerHasLeft_OnlyMattersWhileThereIsSomethingToDo(ChangeState state, string? implemented, string? code) =>
        Assert.Equal(code, ChangeRules.ChangeIsSound(null, Terms(state, "2026-06-30", implemented), isOwnerThere: false, Today)?.Code);

    private static ChangeTerms Terms(ChangeState state, string? due, string? implemented) => new()
    {
        Name = "New queue system",
        State = state,
        DueOn = due is null ? null : Day.Parse(due),
        ImplementedOn = implemented is null ? null : Day.Parse(implemented),
    };
}
