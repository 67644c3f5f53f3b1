using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;

namespace BankCrm.Domain.Lifecycle.Moves;

/// <summary>Moves a customer to another stage by hand. What the policy does not allow is refused with from, to and why.</summary>
public sealed class MoveStageHandler
{
    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 2000;

    /// <summary>What refusals call the stage of a customer who is in none.</summary>
    private const string NoStage = "–";

    private readonly IStageMoveStore store;

    public MoveStageHandler(IStageMoveStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Moves a customer today.</summary>
    /// <param name="table">Whose customers.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="stageCode">The code of the stage to enter.</param>
    /// <param name="reason">Why; up to <see cref="LongestReason"/> characters.</param>
    /// <param name="movedById">Who moves the customer.</param>
    /// <param name="utcNow">The operation's instant.</param>
    /// <exception cref="ViolationException">TIER-001, TIER-002, LIFE-001 to LIFE-007.</exception>
    public StageMoved Move(CustomerTable table, Guid customerId, string stageCode, string? reason, Guid movedById, DateTime utcNow)
    {
        StagedCustomer customer = Customer(table, customerId);
        CustomerRecord record = customer.Record;
        LifecyclePolicyBook policies = store.ReadPolicies();
        Day today = policies.Today(record.Kind, utcNow);
        LifecyclePolicy policy = policies.InForceOn(record.Kind, today) ?? throw Refuse(LifecycleCodes.NoPolicyInForce, record.Kind, today);
        LifecycleStage stage = Allowed(policy, customer.Stage, stageCode, reason);
        var move = new StageMove
        {
            Customer = record,
            Policy = policy,
            Stage = stage,
            Before = customer.Stage,
            After = new StageState { StageId = stage.Id, StageCode = stage.Code, Since = today, HoldUntil = today.AddDays(policy.HoldDays) },
            Day = today,
            Revision = store.NextRevision(record, today),
            Reason = reason!.Trim(),
            MovedById = movedById,
        };
        return new StageMoved(move, store.Write(move));
    }

    private static LifecycleStage Allowed(LifecyclePolicy policy, StageState state, string stageCode, string? reason)
    {
        string from = state.StageCode ?? NoStage;
        LifecycleStage stage = policy.FindStage(stageCode) ?? throw Refuse(LifecycleCodes.StageUnknown, from, stageCode, policy.Code, policy.Version);
        string? present = policy.FindStage(state.StageCode)?.Code;
        if (string.Equals(present, stage.Code, StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse(LifecycleCodes.AlreadyInStage, from, stage.Code);
        }

        StageTransition transition = policy.FindTransition(present, stage.Code) ?? throw Refuse(LifecycleCodes.NoSuchTransition, from, stage.Code, policy.Code, policy.Version);
        if (!transition.IsManual)
        {
            throw Refuse(LifecycleCodes.TransitionIsAutomaticOnly, from, stage.Code);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse(LifecycleCodes.MoveWithoutReason, from, stage.Code);
        }

        return reason!.Trim().Length <= LongestReason ? stage : throw Refuse(LifecycleCodes.ReasonTooLong, from, stage.Code, LongestReason);
    }

    private static ViolationException Refuse(string code, params object[] arguments) => new(new Violation(code, arguments));

    private StagedCustomer Customer(CustomerTable table, Guid id)
    {
        StagedCustomer customer = store.ReadCustomer(table, id) ?? throw Refuse(Codes.CustomerNotFound);
        return customer.Record.Number.Length > 0 ? customer : throw Refuse(Codes.CustomerWithoutNumber);
    }
}

/// <summary>A move that was made.</summary>
public sealed class StageMoved
{
    public StageMoved(StageMove move, Guid rowId)
    {
        Move = move;
        RowId = rowId;
    }

    public StageMove Move { get; }

    /// <summary>The history row.</summary>
    public Guid RowId { get; }
}
