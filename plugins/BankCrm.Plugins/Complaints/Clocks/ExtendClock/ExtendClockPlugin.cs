using System;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.ExtendClock;

/// <summary>Gives a complaint's clock a later due, with approval and notice as its rule asks.</summary>
[CustomApi("bce_ExtendClock", CustomProcessing.AsyncOnly, "prvWriteIncident")]
[ApiInput(ClockInput.Name, ApiType.EntityReference)]
[ApiInput("Days", ApiType.Integer)]
[ApiInput(ApproverInput, ApiType.EntityReference, optional: true)]
[ApiInput("NoticeSentOn", ApiType.DateTime, optional: true)]
[ApiInput("Reason", ApiType.String)]
[ApiOutput("DueOn", ApiType.DateTime)]
public sealed class ExtendClockPlugin : PluginBase
{
    private const string ApproverInput = "Approver";

    protected override void Execute(PluginContext context)
    {
        EntityReference? approver = context.Input<EntityReference>(ApproverInput);
        if (approver is not null && approver.LogicalName != UserTable.LogicalName)
        {
            throw new ViolationException(new Violation(Codes.InputInvalid, ApproverInput, UserTable.LogicalName));
        }

        ComplaintClock clock = ClockInput.Handler(context).Extend(
            ClockInput.Read(context),
            new ClockExtension
            {
                Days = context.RequiredValue<int>("Days"),
                CallerId = context.Execution.InitiatingUserId,
                ApproverId = approver?.Id,
                NoticeSentOn = context.InputValue<DateTime>("NoticeSentOn"),
                Reason = context.Required<string>("Reason"),
            },
            context.UtcNow);
        context.Output("DueOn", clock.DueOn);
    }
}
