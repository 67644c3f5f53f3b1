using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle.Funnel;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.Storage;

/// <summary>The funnel as rows; the same stage and window always has the same id, so that counting again replaces the count.</summary>
public static class StageFunnelRows
{
    public static Entity Write(StageFunnelRow row) => new(StageFunnelTable.LogicalName, StableId.Of("stagefunnel/" + row.Code))
    {
        [StageFunnelTable.Name] = row.Code,
        [StageFunnelTable.Code] = row.Code,
        [StageFunnelTable.PeriodKind] = Choices.Of(row.PeriodKind),
        [StageFunnelTable.PeriodEnd] = row.PeriodEnd.ToDateTime(),
        [StageFunnelTable.Stage] = new EntityReference(LifecycleStageTable.LogicalName, row.Stage.Id),
        [StageFunnelTable.Entered] = row.Entered,
        [StageFunnelTable.Left] = row.Left,
        [StageFunnelTable.Converted] = row.Converted,
        [StageFunnelTable.AtEnd] = row.AtEnd,
        [StageFunnelTable.MedianDays] = row.MedianDays,
    };
}
