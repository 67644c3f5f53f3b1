using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Actions.ValidateRecoveryTemplate;

/// <summary>Guards the templates of recoveries: each is sound, and severe complaints keep an action of every kind of justice.</summary>
[Step("Create", RecoveryTemplateTable.LogicalName, StepStage.PreOperation)]
[Step("Update", RecoveryTemplateTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", RecoveryTemplateTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
public sealed class ValidateRecoveryTemplatePlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (context.Execution.MessageName == "Create")
        {
            Refuse(RecoveryTemplateRules.TemplateIsSound(Template(context.Target)));
            return;
        }

        Entity? after = context.Execution.MessageName == "Delete" ? null : ColumnChanges.Merge(context.Target, context.Before);
        Refuse(after is null ? null : RecoveryTemplateRules.TemplateIsSound(Template(after)));
        IReadOnlyList<RecoveryTemplate> templates = RecoveryTemplateReader.Read(context.AsSystem, Languages.English).Templates;
        IEnumerable<RecoveryTemplate> others = templates.Where(template => template.Id != context.Before.Id);
        Refuse(RecoveryTemplateRules.SevereComplaintsKeepEachKind(templates, after is not null && IsActive(after) ? others.Concat(new[] { Template(after) }) : others, Template(context.Before).Name));
    }

    private static RecoveryTemplate Template(Entity row) => RecoveryTemplateReader.ReadTemplate(row, isChinese: false);

    private static bool IsActive(Entity row) => row.GetAttributeValue<OptionSetValue>(RecoveryTemplateTable.StateCode) is null or { Value: 0 };

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
