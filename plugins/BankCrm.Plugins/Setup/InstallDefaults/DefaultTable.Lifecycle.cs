using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <content>The tables of the lifecycle.</content>
internal sealed partial class DefaultTable
{
    private static DefaultTable LifecyclePolicies() => new(
        LifecyclePolicyTable.LogicalName,
        parent: null,
        new[] { PolicyColumns.Code, PolicyColumns.Version },
        Of(PolicyColumns.Name, DefaultColumnKind.Text),
        Of(PolicyColumns.NameZh, DefaultColumnKind.Text),
        Of(PolicyColumns.Code, DefaultColumnKind.Text),
        Of(PolicyColumns.Version, DefaultColumnKind.Whole),
        Of(PolicyColumns.CustomerKind, DefaultColumnKind.Choice),
        Of(PolicyColumns.PeriodKind, DefaultColumnKind.Choice),
        Of(PolicyColumns.EffectiveFrom, DefaultColumnKind.Date),
        Of(PolicyColumns.EffectiveTo, DefaultColumnKind.Date),
        Of(LifecyclePolicyTable.HoldDays, DefaultColumnKind.Whole),
        Of(PolicyColumns.TimeZone, DefaultColumnKind.Text),
        Of(PolicyColumns.StatusCode, DefaultColumnKind.Choice));

    private static DefaultTable LifecycleStages() => new(
        LifecycleStageTable.LogicalName,
        LifecyclePolicyTable.LogicalName,
        new[] { LifecycleStageTable.Code },
        Of(LifecycleStageTable.Name, DefaultColumnKind.Text),
        Of(LifecycleStageTable.NameZh, DefaultColumnKind.Text),
        Of(LifecycleStageTable.Code, DefaultColumnKind.Text),
        Of(LifecycleStageTable.Policy, DefaultColumnKind.Parent),
        Of(LifecycleStageTable.Order, DefaultColumnKind.Whole),
        Of(LifecycleStageTable.IsEnded, DefaultColumnKind.YesNo),
        Of(LifecycleStageTable.Description, DefaultColumnKind.Text),
        Of(LifecycleStageTable.DescriptionZh, DefaultColumnKind.Text))
    {
        IsFixedWithParent = true,
    };

    private static DefaultTable StageTransitions() => new(
        StageTransitionTable.LogicalName,
        LifecyclePolicyTable.LogicalName,
        new[] { StageTransitionTable.Code },
        Of(StageTransitionTable.Name, DefaultColumnKind.Text),
        Of(StageTransitionTable.Policy, DefaultColumnKind.Parent),
        Of(StageTransitionTable.Code, DefaultColumnKind.Text),
        new DefaultColumn(StageTransitionTable.From, DefaultColumnKind.Sibling, LifecycleStageTable.LogicalName),
        new DefaultColumn(StageTransitionTable.To, DefaultColumnKind.Sibling, LifecycleStageTable.LogicalName),
        Of(StageTransitionTable.Automatic, DefaultColumnKind.YesNo),
        Of(StageTransitionTable.Manual, DefaultColumnKind.YesNo),
        Of(StageTransitionTable.OnRelease, DefaultColumnKind.YesNo),
        Of(StageTransitionTable.AfterDays, DefaultColumnKind.Whole),
        Of(StageTransitionTable.IsConversion, DefaultColumnKind.YesNo))
    {
        IsFixedWithParent = true,
    };

    private static DefaultTable StageConditions() => new(
        StageConditionTable.LogicalName,
        LifecycleStageTable.LogicalName,
        new[] { StageConditionTable.Sequence },
        Of(StageConditionTable.Name, DefaultColumnKind.Text),
        Of(StageConditionTable.Stage, DefaultColumnKind.Parent),
        Of(StageConditionTable.Sequence, DefaultColumnKind.Whole),
        Of(StageConditionTable.Group, DefaultColumnKind.Whole),
        Of(StageConditionTable.Figure, DefaultColumnKind.Choice),
        Of(StageConditionTable.Comparison, DefaultColumnKind.Choice),
        Of(StageConditionTable.Value, DefaultColumnKind.Decimal))
    {
        IsFixedWithParent = true,
    };

    private static DefaultTable PlaybookSteps() => new(
        PlaybookStepTable.LogicalName,
        LifecycleStageTable.LogicalName,
        new[] { PlaybookStepTable.Sequence },
        Of(PlaybookStepTable.Name, DefaultColumnKind.Text),
        Of(PlaybookStepTable.NameZh, DefaultColumnKind.Text),
        Of(PlaybookStepTable.Stage, DefaultColumnKind.Parent),
        Of(PlaybookStepTable.Sequence, DefaultColumnKind.Whole),
        Of(PlaybookStepTable.Kind, DefaultColumnKind.Choice),
        Of(PlaybookStepTable.Description, DefaultColumnKind.Text),
        Of(PlaybookStepTable.DescriptionZh, DefaultColumnKind.Text),
        Of(PlaybookStepTable.DueAfterDays, DefaultColumnKind.Whole),
        Of(PlaybookStepTable.WorkingDays, DefaultColumnKind.YesNo))
    {
        IsFixedWithParent = true,
    };
}
