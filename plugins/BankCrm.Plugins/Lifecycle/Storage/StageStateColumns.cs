using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.Storage;

/// <summary>The columns on contact and account that tell the customer's stage.</summary>
internal static class StageStateColumns
{
    public static string[] Columns => new[] { CustomerColumns.LifecycleStage, CustomerColumns.StageSince, CustomerColumns.StageHoldUntil };

    public static StageState Read(Entity row, LifecyclePolicyBook policies) =>
        StageState.Of(policies, row.Lookup(CustomerColumns.LifecycleStage), row.Day(CustomerColumns.StageSince), row.Day(CustomerColumns.StageHoldUntil));

    public static void Write(Entity row, StageState state)
    {
        row[CustomerColumns.LifecycleStage] = CustomerRows.Reference(LifecycleStageTable.LogicalName, state.StageId);
        row[CustomerColumns.StageSince] = state.Since?.ToDateTime();
        row[CustomerColumns.StageHoldUntil] = state.HoldUntil?.ToDateTime();
    }
}
