using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Moves;
using BankCrm.Domain.Review;

namespace BankCrm.Domain.Tests.Lifecycle.Support;

/// <summary>One customer whom people move by hand; keeps what is written, as the platform would.</summary>
internal sealed class MovingBank : IStageMoveStore
{
    public static readonly Guid CustomerId = new("0b5a3c1e-0000-4000-8000-000000000001");

    public static readonly Guid UserId = new("0b5a3c1e-0000-4000-8000-000000000002");

    private StageState state;

    public MovingBank(StageState state) => this.state = state;

    public LifecyclePolicyBook Policies { get; init; } = ShippedLifecycle.Book;

    public CustomerKind Kind { get; init; }

    public string Number { get; init; } = "P0000001";

    public List<StageMove> Written { get; } = new();

    public StageState State => state;

    public StageMoved Move(string stageCode, Day today, string? reason = "The customer asked for it.") =>
        new MoveStageHandler(this).Move(CustomerTable.Contact, CustomerId, stageCode, reason, UserId, today.ToDateTime());

    /// <summary>A move as its history row keeps it.</summary>
    public static StoredStageMove RowOf(StageMove move) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = move.Customer.Id,
        PeriodKind = PeriodKind.Day,
        PeriodEnd = move.Day,
        Revision = move.Revision,
        Kind = StageMoveKind.Manual,
        FromStageId = move.Before.StageId,
        StageId = move.Stage.Id,
        EnteredOn = move.Day,
        PreviousSince = move.Before.Since,
        HoldUntil = move.After.HoldUntil,
        PolicyId = move.Policy.Id,
        Reasons = LifecycleReasonCodes.ByHand,
        Inputs = move.InputText,
    };

    LifecyclePolicyBook IStageMoveStore.ReadPolicies() => Policies;

    StagedCustomer? IStageMoveStore.ReadCustomer(CustomerTable table, Guid id) =>
        table == CustomerTable.Contact && id == CustomerId ? new StagedCustomer(new CustomerRecord { Id = id, Number = Number, Kind = Kind }, state) : null;

    int IStageMoveStore.NextRevision(CustomerRecord customer, Day day) => Written.Count(move => move.Day == day) + 1;

    Guid IStageMoveStore.Write(StageMove move)
    {
        Written.Add(move);
        state = move.After;
        return Guid.NewGuid();
    }
}
