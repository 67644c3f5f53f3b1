using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <summary>The kinds of values in the configuration files.</summary>
internal enum DefaultColumnKind
{
    Text,
    Whole,
    Decimal,
    Money,
    Date,
    Choice,
    YesNo,

    /// <summary>A lookup to the row that the row belongs to, by that row's whole key.</summary>
    Parent,

    /// <summary>A lookup to another row of the same parent, by the part of its key that comes after the parent's; may be empty.</summary>
    Sibling,

    /// <summary>A lookup to a row of another table, or to an earlier one of the same, by that row's whole key; may be empty.</summary>
    Reference,
}

/// <summary>One column of a configuration file.</summary>
internal sealed class DefaultColumn
{
    public DefaultColumn(string name, DefaultColumnKind kind, string? target = null)
    {
        Name = name;
        Kind = kind;
        Target = target;
    }

    public string Name { get; }

    public DefaultColumnKind Kind { get; }

    /// <summary>The table that a <see cref="DefaultColumnKind.Sibling"/> or <see cref="DefaultColumnKind.Reference"/> column points to, or null.</summary>
    public string? Target { get; }
}

/// <summary>A table with default rows: its columns, its key, and the table that its rows belong to.</summary>
internal sealed partial class DefaultTable
{
    /// <summary>What stands between the parent's key and the rest.</summary>
    public const string KeySeparator = "/";

    private const string DefaultHashColumn = "bce_defaulthash";

    private DefaultTable(string logicalName, string? parent, IReadOnlyList<string> key, params DefaultColumn[] columns)
    {
        LogicalName = logicalName;
        Parent = parent;
        Key = key;
        Columns = columns;
    }

    /// <summary>Every such table, parents first.</summary>
    public static IReadOnlyList<DefaultTable> All { get; } = new[]
    {
        Policies(), Tiers(), PointBands(), Benefits(), RetentionRules(),
        LifecyclePolicies(), LifecycleStages(), StageTransitions(), StageConditions(), PlaybookSteps(),
        ValuePolicies(), ValueParameters(), RfmScales(), ChurnPolicies(), ChurnSignals(),
        ComplaintPolicies(), ComplaintCategories(), ComplaintCauses(), SeverityRules(), ComplaintTransitions(),
        WorkCalendars(), CalendarDays(), ComplaintRegimes(), ClockRules(), ReturnBands(),
        RecoveryTemplates(), AwardLevels(), AwardLimits(), FollowUpRules(), TriageTerms(),
    };

    public string LogicalName { get; }

    /// <summary>The table that the <see cref="DefaultColumnKind.Parent"/> column points to, or null.</summary>
    public string? Parent { get; }

    /// <summary>Whether its rows are policies, which are written as drafts and put in force when all their rows are there.</summary>
    public bool IsPolicy => Columns.Any(column => column.Name == PolicyColumns.StatusCode);

    /// <summary>Whether its rows are part of what a policy in force fixes, as tiers are and their benefits are not.</summary>
    public bool IsFixedWithParent { get; private init; }

    /// <summary>The columns of the key, without the parent.</summary>
    public IReadOnlyList<string> Key { get; }

    public IReadOnlyList<DefaultColumn> Columns { get; }

    /// <summary>The column that keeps the fingerprint of what was written.</summary>
    public static string HashColumn => DefaultHashColumn;

    /// <summary>How the parts of a key are put together: a policy's with its version by @, the rest below it by /.</summary>
    public string KeyOf(string? parentKey, IEnumerable<string> parts) => (parentKey is null ? string.Empty : parentKey + KeySeparator) + string.Join("@", parts);

    private static DefaultTable Policies() => new(
        TierPolicyTable.LogicalName,
        parent: null,
        new[] { TierPolicyTable.Code, TierPolicyTable.Version },
        new[]
        {
            Of(TierPolicyTable.Name, DefaultColumnKind.Text),
            Of(TierPolicyTable.NameZh, DefaultColumnKind.Text),
            Of(TierPolicyTable.Code, DefaultColumnKind.Text),
            Of(TierPolicyTable.Version, DefaultColumnKind.Whole),
            Of(TierPolicyTable.CustomerKind, DefaultColumnKind.Choice),
            Of(TierPolicyTable.Mode, DefaultColumnKind.Choice),
            Of(TierPolicyTable.PeriodKind, DefaultColumnKind.Choice),
            Of(TierPolicyTable.EffectiveFrom, DefaultColumnKind.Date),
            Of(TierPolicyTable.EffectiveTo, DefaultColumnKind.Date),
            Of(TierPolicyTable.UpgradeTiming, DefaultColumnKind.Choice),
            Of(TierPolicyTable.DowngradeRule, DefaultColumnKind.Choice),
            Of(TierPolicyTable.ReviewDates, DefaultColumnKind.Text),
            Of(TierPolicyTable.BufferPercent, DefaultColumnKind.Decimal),
            Of(TierPolicyTable.OscillationCrossings, DefaultColumnKind.Whole),
            Of(TierPolicyTable.OscillationWindows, DefaultColumnKind.Whole),
            Of(TierPolicyTable.Pooling, DefaultColumnKind.Choice),
            Of(TierPolicyTable.PercentilesAsOf, DefaultColumnKind.Date),
            Of(TierPolicyTable.GrowthGapPercent, DefaultColumnKind.Decimal),
            Of(TierPolicyTable.TimeZone, DefaultColumnKind.Text),
            Of(TierPolicyTable.StatusCode, DefaultColumnKind.Choice),
        }.Concat(CategoryColumns.Weights.Select(weight => Of(weight, DefaultColumnKind.Decimal))).ToArray());

    private static DefaultTable Tiers() => new(
        TierTable.LogicalName,
        TierPolicyTable.LogicalName,
        new[] { TierTable.Code },
        Of(TierTable.Name, DefaultColumnKind.Text),
        Of(TierTable.NameZh, DefaultColumnKind.Text),
        Of(TierTable.Code, DefaultColumnKind.Text),
        Of(TierTable.Policy, DefaultColumnKind.Parent),
        Of(TierTable.Order, DefaultColumnKind.Whole),
        Of(TierTable.Floor, DefaultColumnKind.Money),
        Of(TierTable.PointsFloor, DefaultColumnKind.Decimal),
        Of(TierTable.Percentile, DefaultColumnKind.Decimal),
        Of(TierTable.Measure, DefaultColumnKind.Choice),
        Of(TierTable.AllowedMisses, DefaultColumnKind.Whole),
        Of(TierTable.CriticalMarginAmount, DefaultColumnKind.Money),
        Of(TierTable.CriticalMarginPercent, DefaultColumnKind.Decimal),
        Of(TierTable.StableFrom, DefaultColumnKind.Money),
        Of(TierTable.CustomersPerManager, DefaultColumnKind.Whole),
        Of(TierTable.WelcomeTask, DefaultColumnKind.YesNo),
        Of(TierTable.RetentionTask, DefaultColumnKind.YesNo),
        Of(TierTable.AlertTask, DefaultColumnKind.YesNo),
        Of(TierTable.TaskDueInDays, DefaultColumnKind.Whole))
    {
        IsFixedWithParent = true,
    };

    private static DefaultTable PointBands() => new(
        PointBandTable.LogicalName,
        TierPolicyTable.LogicalName,
        new[] { PointBandTable.Dimension, PointBandTable.Sequence },
        Of(PointBandTable.Name, DefaultColumnKind.Text),
        Of(PointBandTable.NameZh, DefaultColumnKind.Text),
        Of(PointBandTable.Policy, DefaultColumnKind.Parent),
        Of(PointBandTable.Dimension, DefaultColumnKind.Choice),
        Of(PointBandTable.Sequence, DefaultColumnKind.Whole),
        Of(PointBandTable.From, DefaultColumnKind.Decimal),
        Of(PointBandTable.To, DefaultColumnKind.Decimal),
        Of(PointBandTable.MatchCode, DefaultColumnKind.Text),
        Of(PointBandTable.Points, DefaultColumnKind.Decimal))
    {
        IsFixedWithParent = true,
    };

    private static DefaultTable Benefits() => new(
        BenefitTable.LogicalName,
        TierTable.LogicalName,
        new[] { BenefitTable.Code },
        Of(BenefitTable.Name, DefaultColumnKind.Text),
        Of(BenefitTable.NameZh, DefaultColumnKind.Text),
        Of(BenefitTable.Code, DefaultColumnKind.Text),
        Of(BenefitTable.Tier, DefaultColumnKind.Parent),
        Of(BenefitTable.Kind, DefaultColumnKind.Choice),
        Of(BenefitTable.Description, DefaultColumnKind.Text),
        Of(BenefitTable.DescriptionZh, DefaultColumnKind.Text),
        Of(BenefitTable.Allowance, DefaultColumnKind.Whole),
        Of(BenefitTable.Value, DefaultColumnKind.Decimal),
        Of(BenefitTable.AnnualCost, DefaultColumnKind.Money));

    private static DefaultTable RetentionRules() => new(
        RetentionRuleTable.LogicalName,
        parent: null,
        new[] { RetentionRuleTable.TableName },
        Of(RetentionRuleTable.Name, DefaultColumnKind.Text),
        Of(RetentionRuleTable.NameZh, DefaultColumnKind.Text),
        Of(RetentionRuleTable.TableName, DefaultColumnKind.Text),
        Of(RetentionRuleTable.DateColumn, DefaultColumnKind.Text),
        Of(RetentionRuleTable.Months, DefaultColumnKind.Whole));

    private static DefaultColumn Of(string name, DefaultColumnKind kind) => new(name, kind);
}
