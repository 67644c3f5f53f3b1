using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.ValidateSeverityRule;

/// <summary>Guards the severity matrix: each field of impact and urgency once, none taken away, none less severe than a lower one.</summary>
[Step("Create", SeverityRuleTable.LogicalName, StepStage.PreOperation)]
[Step("Update", SeverityRuleTable.LogicalName, StepStage.PreOperation, Filtering = "bce_impact,bce_urgency,bce_severity,statecode", Before = "bce_name,bce_impact,bce_urgency,bce_severity,statecode")]
[Step("Delete", SeverityRuleTable.LogicalName, StepStage.PreOperation, Before = "bce_name,bce_impact,bce_urgency,bce_severity,statecode")]
public sealed class ValidateSeverityRulePlugin : PluginBase
{
    private const int Active = 0;

    protected override void Execute(PluginContext context)
    {
        bool isNew = context.Execution.MessageName == "Create";
        bool isGone = context.Execution.MessageName == "Delete";
        Entity row = isGone ? context.Before : isNew ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        string name = row.GetAttributeValue<string>(SeverityRuleTable.Name) ?? string.Empty;
        bool isInUse = !isGone && IsInUse(row);
        SeverityRule? becomes = isInUse ? Read(row) : null;
        Refuse(isNew ? null : SeverityRuleRules.FieldStays(name, IsInUse(context.Before) ? Read(context.Before) : null, becomes));
        Refuse(isInUse ? SeverityRuleRules.RowIsSound(name, becomes, Others(context.AsSystem, context.Execution.PrimaryEntityId)) : null);
    }

    private static bool IsInUse(Entity row) => (row.GetAttributeValue<OptionSetValue>(SeverityRuleTable.StateCode)?.Value ?? Active) == Active;

    private static SeverityRule? Read(Entity row) =>
        Choices.ReadOptional<ImpactLevel>(row, SeverityRuleTable.Impact) is { } impact
        && Choices.ReadOptional<UrgencyLevel>(row, SeverityRuleTable.Urgency) is { } urgency
        && Choices.ReadOptional<ComplaintSeverity>(row, SeverityRuleTable.Severity) is { } severity
            ? new SeverityRule(impact, urgency, severity)
            : null;

    private static IReadOnlyCollection<KeyValuePair<string, SeverityRule>> Others(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(SeverityRuleTable.LogicalName)
        {
            ColumnSet = new ColumnSet(SeverityRuleTable.Name, SeverityRuleTable.Impact, SeverityRuleTable.Urgency, SeverityRuleTable.Severity),
        };
        query.Criteria.AddCondition(SeverityRuleTable.StateCode, ConditionOperator.Equal, Active);
        query.AddOrder(SeverityRuleTable.Id, OrderType.Ascending);
        var others = new List<KeyValuePair<string, SeverityRule>>();
        foreach (Entity row in service.ReadAll(query).Where(row => row.Id != id))
        {
            if (Read(row) is { } rule)
            {
                others.Add(new KeyValuePair<string, SeverityRule>(row.GetAttributeValue<string>(SeverityRuleTable.Name) ?? string.Empty, rule));
            }
        }

        return others;
    }

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
