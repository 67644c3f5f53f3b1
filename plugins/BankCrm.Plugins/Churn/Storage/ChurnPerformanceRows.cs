using System.Globalization;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Churn.Storage;

/// <summary>Rows of how well churn alerts found those who left.</summary>
public static class ChurnPerformanceRows
{
    /// <summary>A row under an id of the policy and the window, so that counting again replaces it.</summary>
    public static Entity Write(ChurnPerformance performance)
    {
        ChurnPolicy policy = performance.Policy;
        return new Entity(ChurnPerformanceTable.LogicalName, StableId.Of("churnperformance/" + policy.Id.ToString("N") + "/" + policy.PeriodKind + "/" + performance.PeriodEnd))
        {
            [ChurnPerformanceTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} v{1} {2}", policy.Code, policy.Version, performance.PeriodEnd),
            [ChurnPerformanceTable.Policy] = new EntityReference(ChurnPolicyTable.LogicalName, policy.Id),
            [ChurnPerformanceTable.PeriodKind] = Choices.Of(policy.PeriodKind),
            [ChurnPerformanceTable.PeriodEnd] = performance.PeriodEnd.ToDateTime(),
            [ChurnPerformanceTable.MeasuredOn] = performance.MeasuredOn.ToDateTime(),
            [ChurnPerformanceTable.Scored] = performance.Scored,
            [ChurnPerformanceTable.Flagged] = performance.Flagged,
            [ChurnPerformanceTable.Lost] = performance.Lost,
            [ChurnPerformanceTable.Found] = performance.Found,
            [ChurnPerformanceTable.Precision] = performance.Precision,
            [ChurnPerformanceTable.Recall] = performance.Recall,
            [ChurnPerformanceTable.BaseRate] = performance.BaseRate,
            [ChurnPerformanceTable.Lift] = performance.Lift,
        };
    }
}
