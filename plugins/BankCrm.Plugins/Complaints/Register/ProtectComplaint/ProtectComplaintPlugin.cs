using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Complaints.Register.ProtectComplaint;

/// <summary>A complaint is never deleted, whoever asks.</summary>
[Step("Delete", ComplaintTable.LogicalName, StepStage.PreValidation, Before = ComplaintTable.IsComplaint)]
public sealed class ProtectComplaintPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint))
        {
            throw new ViolationException(new Violation(RegisterCodes.Stays));
        }
    }
}
