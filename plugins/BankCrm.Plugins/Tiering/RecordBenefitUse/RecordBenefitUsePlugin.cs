using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.RecordBenefitUse;

/// <summary>Guards the uses of benefits: only what a grant allows is recorded, it counts against the grant, and it stays as it was.</summary>
[Step("Create", BenefitUseTable.LogicalName, StepStage.PreOperation)]
[Step("Create", BenefitUseTable.LogicalName, StepStage.PostOperation)]
[Step("Update", BenefitUseTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns)]
[Step("Delete", BenefitUseTable.LogicalName, StepStage.PreValidation)]
public sealed class RecordBenefitUsePlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        switch (context.Execution.MessageName)
        {
            case "Update":
                throw new ViolationException(new Violation(BenefitCodes.UseIsFixed));
            case "Delete":
                throw new ViolationException(new Violation(BenefitCodes.UseStays));
            default:
                Record(context);
                break;
        }
    }

    /// <summary>Grants are the system's to write; whoever may record a use may have it counted.</summary>
    private static void Record(PluginContext context)
    {
        Entity use = context.Target;
        var uses = new BenefitUses(context.AsSystem);
        Entity grant = (use.Lookup(BenefitUseTable.Grant) is { } id ? uses.FindGrant(id) : null) ?? throw new ViolationException(new Violation(BenefitCodes.GrantNotFound));
        if (context.Execution.Stage == (int)StepStage.PostOperation)
        {
            uses.Count(grant, use.GetAttributeValue<int>(BenefitUseTable.Quantity));
            return;
        }

        uses.Lock(grant);
        Day usedOn = use.Day(BenefitUseTable.UsedOn) ?? throw new ViolationException(new Violation(Codes.InputMissing, BenefitUseTable.UsedOn));
        var asked = new BenefitUse
        {
            UsedOn = usedOn,
            Quantity = use.GetAttributeValue<int>(BenefitUseTable.Quantity),
            GrantedOn = grant.Day(BenefitGrantTable.GrantedOn) ?? usedOn,
            EndedOn = grant.Day(BenefitGrantTable.EndedOn),
            Allowance = grant.GetAttributeValue<int?>(BenefitGrantTable.Allowance),
            UsedInYear = grant.Contains(BenefitGrantTable.Allowance) ? uses.SumOfYear(grant, usedOn.Year) : 0,
        };
        if (asked.IsAllowed() is { } forbidden)
        {
            throw new ViolationException(forbidden);
        }

        if (string.IsNullOrEmpty(use.GetAttributeValue<string>(BenefitUseTable.Name)))
        {
            use[BenefitUseTable.Name] = grant.GetAttributeValue<string>(BenefitGrantTable.Name) + " / " + usedOn;
        }
    }
}
