using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Lifecycle.Support;

/// <summary>The lifecycle policies that ship, read from the configuration files.</summary>
internal static class ShippedLifecycle
{
    public static LifecyclePolicy Personal { get; } = Read("PERSONAL-LIFECYCLE@1");

    public static LifecyclePolicy Corporate { get; } = Read("CORPORATE-LIFECYCLE@1");

    public static LifecyclePolicyBook Book { get; } = new(new[] { Personal, Corporate });

    public static LifecycleStage Stage(string code) => Personal.FindStage(code) ?? throw new ArgumentException("There is no stage " + code + ".", nameof(code));

    /// <summary>A customer in a stage since a day; null is in none.</summary>
    public static StageState In(string? code, Day since, Day? holdUntil = null) => code is null
        ? StageState.None
        : new StageState { StageId = Stage(code).Id, StageCode = code, Since = since, HoldUntil = holdUntil };

    private static LifecyclePolicy Read(string key)
    {
        IReadOnlyDictionary<string, string> row = ShippedRows.Of("bce_lifecyclepolicy").Single(policy => policy["bce_code"] + "@" + policy["bce_version"] == key);
        return new LifecyclePolicy(
            ShippedRows.Of("bce_lifecyclestage").Where(stage => stage["bce_lifecyclepolicyid"] == key).Select(stage => ReadStage(key, stage)),
            ShippedRows.Of("bce_stagetransition").Where(transition => transition["bce_lifecyclepolicyid"] == key).Select(ReadTransition))
        {
            Id = StableId.Of(key),
            Code = row["bce_code"],
            Version = ShippedRows.Whole(row["bce_version"]),
            CustomerKind = ShippedRows.Choice<CustomerKind>(row["bce_customerkind"]),
            PeriodKind = ShippedRows.Choice<PeriodKind>(row["bce_periodkind"]),
            IsPublished = true,
            EffectiveFrom = Day.Parse(row["bce_effectivefrom"]),
            HoldDays = ShippedRows.Whole(row["bce_holddays"]),
            TimeZone = row["bce_timezone"],
        };
    }

    private static LifecycleStage ReadStage(string policyKey, IReadOnlyDictionary<string, string> row)
    {
        string key = policyKey + "/" + row["bce_code"];
        return new LifecycleStage
        {
            Id = StableId.Of(key),
            Code = row["bce_code"],
            Name = row["bce_name"],
            NameZh = row["bce_namezh"],
            Order = ShippedRows.Whole(row["bce_order"]),
            IsEnded = row["bce_isended"] == "1",
            Conditions = ShippedRows.Of("bce_stagecondition").Where(condition => condition["bce_lifecyclestageid"] == key).Select(condition => new StageCondition
            {
                Sequence = ShippedRows.Whole(condition["bce_sequence"]),
                Group = ShippedRows.Whole(condition["bce_group"]),
                Condition = new Condition
                {
                    Figure = ShippedRows.Choice<Figure>(condition["bce_figure"]),
                    Comparison = ShippedRows.Choice<Comparison>(condition["bce_comparison"]),
                    Value = decimal.Parse(condition["bce_value"], CultureInfo.InvariantCulture),
                },
            }).ToList(),
            Playbook = ShippedRows.Of("bce_playbookstep").Where(step => step["bce_lifecyclestageid"] == key).Select(step => new PlaybookStep
            {
                Sequence = ShippedRows.Whole(step["bce_sequence"]),
                Kind = ShippedRows.Choice<PlaybookActionKind>(step["bce_kind"]),
                Name = step["bce_name"],
                NameZh = step["bce_namezh"],
                Description = step["bce_description"],
                DescriptionZh = step["bce_descriptionzh"],
                DueAfterDays = ShippedRows.Whole(step["bce_dueafterdays"]),
                InWorkingDays = step["bce_workingdays"] == "1",
            }).ToList(),
        };
    }

    private static StageTransition ReadTransition(IReadOnlyDictionary<string, string> row) => new()
    {
        Code = row["bce_code"],
        From = row["bce_fromstageid"] is { Length: > 0 } from ? from : null,
        To = row["bce_tostageid"],
        IsAutomatic = row["bce_automatic"] == "1",
        IsManual = row["bce_manual"] == "1",
        OnRelease = row["bce_onrelease"] == "1",
        AfterDays = ShippedRows.Whole(row["bce_afterdays"]),
        IsConversion = row["bce_isconversion"] == "1",
    };
}
