using System.Linq;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Lifecycle;

/// <summary>Lifecycles as a caller reads and moves them.</summary>
internal static class LifecycleOperations
{
    public const string Personal = "PERSONAL-LIFECYCLE";
    public const string Corporate = "CORPORATE-LIFECYCLE";

    public static EntityReference Lifecycle(this IOrganizationService service, string code = Personal, int version = 1) =>
        service.All(LifecyclePolicyTable.LogicalName, PolicyColumns.Code, code).Single(row => row.GetAttributeValue<int>(PolicyColumns.Version) == version).ToEntityReference();

    /// <summary>The stage of a code in a policy.</summary>
    public static EntityReference Stage(this IOrganizationService service, EntityReference policy, string code) =>
        service.All(LifecycleStageTable.LogicalName, LifecycleStageTable.Policy, policy.Id).Single(row => row.GetAttributeValue<string>(LifecycleStageTable.Code) == code).ToEntityReference();

    /// <summary>The transition of a code in a policy.</summary>
    public static EntityReference Transition(this IOrganizationService service, EntityReference policy, string code) =>
        service.All(StageTransitionTable.LogicalName, StageTransitionTable.Policy, policy.Id).Single(row => row.GetAttributeValue<string>(StageTransitionTable.Code) == code).ToEntityReference();

    /// <summary>The first row below a stage.</summary>
    public static EntityReference Below(this IOrganizationService service, EntityReference stage, string table) =>
        service.All(table, LifecycleStageTable.Id, stage.Id).OrderBy(row => row.GetAttributeValue<int>(StageConditionTable.Sequence)).First().ToEntityReference();

    /// <summary>The code of the stage that a lookup points to, or null when it is empty.</summary>
    public static string? StageCode(this IOrganizationService service, Entity row, string lookup) =>
        row.GetAttributeValue<EntityReference>(lookup) is { } stage ? service.Read(stage).GetAttributeValue<string>(LifecycleStageTable.Code) : null;

    /// <summary>The code of the stage that a customer is in, or null.</summary>
    public static string? StageOf(this IOrganizationService service, EntityReference customer) => service.StageCode(service.Read(customer), CustomerColumns.LifecycleStage);

    /// <summary>Moves a customer by hand.</summary>
    public static ParameterCollection MoveStage(this IOrganizationService service, EntityReference customer, string stageCode, string reason = "The customer told the branch.") =>
        service.Call("bce_MoveLifecycleStage", new ParameterCollection { ["Customer"] = customer, ["StageCode"] = stageCode, ["Reason"] = reason });
}
