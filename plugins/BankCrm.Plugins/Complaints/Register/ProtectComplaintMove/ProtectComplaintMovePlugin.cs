using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Complaints.Register.ProtectComplaintMove;

/// <summary>Keeps the history of moves as it was written.</summary>
[Step("Update", ComplaintMoveTable.LogicalName, StepStage.PreValidation, Filtering = StepAttribute.AllOwnColumns)]
[Step("Delete", ComplaintMoveTable.LogicalName, StepStage.PreValidation)]
public sealed class ProtectComplaintMovePlugin : PluginBase
{
    protected override void Execute(PluginContext context) =>
        throw new ViolationException(new Violation(context.Execution.MessageName == "Delete" ? RegisterCodes.MoveStays : RegisterCodes.MoveIsFixed));
}
