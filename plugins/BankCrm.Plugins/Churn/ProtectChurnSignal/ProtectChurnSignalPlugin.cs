using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Churn.ProtectChurnSignal;

/// <summary>Guards churn signals: those of a policy in force are fixed, and those of a draft fit together.</summary>
[Step("Create", ChurnSignalTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ChurnSignalTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", ChurnSignalTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
public sealed class ProtectChurnSignalPlugin : ProtectPolicyRowPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.General;

    protected override EntityReference? PolicyOf(IOrganizationService service, Entity row) => row.GetAttributeValue<EntityReference>(ChurnSignalTable.Policy);

    protected override Violation? Check(IOrganizationService service, Entity row, Entity policy)
    {
        IEnumerable<ChurnSignal> others = ChurnPolicyReader.ReadSignals(service, policy.Id).Where(signal => signal.Id != row.Id);
        return ChurnPolicyRules.SignalsFitTogether(others.Concat(new[] { ChurnPolicyReader.ReadSignal(row) }));
    }
}
