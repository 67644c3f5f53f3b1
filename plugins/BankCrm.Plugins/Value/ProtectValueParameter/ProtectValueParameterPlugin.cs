using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using BankCrm.Plugins.Value.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Value.ProtectValueParameter;

/// <summary>Guards value parameters: those of a policy in force are fixed, and a draft has one sound row a segment.</summary>
[Step("Create", ValueParameterTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ValueParameterTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", ValueParameterTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
public sealed class ProtectValueParameterPlugin : ProtectPolicyRowPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.General;

    protected override EntityReference? PolicyOf(IOrganizationService service, Entity row) => row.GetAttributeValue<EntityReference>(ValueParameterTable.Policy);

    protected override Violation? Check(IOrganizationService service, Entity row, Entity policy)
    {
        IEnumerable<ValueParameters> others = ValuePolicyReader.ReadParameters(service, policy.Id).Where(parameters => parameters.Id != row.Id);
        return ValuePolicyRules.ParametersFitTogether(others.Concat(new[] { ValuePolicyReader.ReadParameters(row) }));
    }
}
