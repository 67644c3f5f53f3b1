using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Messages;

/// <summary>
/// CloseIncident, the only way to resolve a Case: it updates the Case's state, with the steps that are on that update. The activity that
/// the platform keeps of a resolution is not kept here.
/// </summary>
internal sealed class CaseMessages(MessageProcessor processor)
{
    private const string Case = "incident";
    private const int Resolved = 1;
    private const int TheDefault = -1;

    public void Register(Dictionary<string, Func<CallScope, OrganizationRequest, OrganizationResponse>> handlers) => handlers["CloseIncident"] = CloseIncident;

    /// <summary>No other message resolves a Case.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The change would.</exception>
    public static void DemandNoResolving(Entity target)
    {
        if (target.LogicalName == Case && target.Attributes.TryGetValue(StandardColumns.State, out object? state) && state is OptionSetValue { Value: Resolved })
        {
            throw Fault.Argument($"This message can not be used to set the state of incident to Resolved. In order to set state of incident to Resolved, use the CloseIncidentRequest message instead.");
        }
    }

    private OrganizationResponse CloseIncident(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "IncidentResolution", "Status");
        Entity resolution = RequestParameters.Required<Entity>(request, "IncidentResolution");
        OptionSetValue status = RequestParameters.Required<OptionSetValue>(request, "Status");
        EntityReference incident = resolution.GetAttributeValue<EntityReference>("incidentid") ?? throw Fault.Argument($"The resolution names no incident.");
        var change = new Entity(Case, incident.Id) { [StandardColumns.State] = new OptionSetValue(Resolved) };
        if (status.Value != TheDefault)
        {
            change[StandardColumns.Status] = status;
        }

        processor.ChangeState(scope, change);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }
}
