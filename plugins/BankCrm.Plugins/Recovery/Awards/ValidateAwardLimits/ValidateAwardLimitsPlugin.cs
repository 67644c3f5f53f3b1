using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Awards.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Awards.ValidateAwardLimits;

/// <summary>Guards the levels that decide on awards and their limits: each level has its role and place, and limits do not fall from a level to a higher one.</summary>
[Step("Create", AwardLevelTable.LogicalName, StepStage.PreOperation)]
[Step("Update", AwardLevelTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Create", AwardLimitTable.LogicalName, StepStage.PreOperation)]
[Step("Update", AwardLimitTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
public sealed class ValidateAwardLimitsPlugin : PluginBase
{
    private const int Inactive = 1;

    protected override void Execute(PluginContext context)
    {
        Entity row = context.Execution.MessageName == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        if (row.GetAttributeValue<OptionSetValue>(AwardLevelTable.StateCode)?.Value == Inactive)
        {
            return;
        }

        if (Check(context.AsSystem, row) is { } violation)
        {
            throw new ViolationException(violation);
        }
    }

    private static Violation? Check(IOrganizationService service, Entity row) => row.LogicalName == AwardLevelTable.LogicalName
        ? AwardRules.LevelIsSound(AwardLimitReader.ReadLevel(row), AwardLimitReader.ReadLevels(service))
        : AwardRules.LimitIsSound(AwardLimitReader.ReadLimit(row), AwardLimitReader.ReadLevels(service), AwardLimitReader.ReadLimits(service));
}
