using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Complaints.Clocks.ResumeClock;

/// <summary>Lets a complaint's clock go on that stood still; its due moves by the time that passed.</summary>
[CustomApi("bce_ResumeClock", CustomProcessing.AsyncOnly, "prvWriteIncident")]
[ApiInput(ClockInput.Name, ApiType.EntityReference)]
[ApiOutput("DueOn", ApiType.DateTime)]
public sealed class ResumeClockPlugin : PluginBase
{
    protected override void Execute(PluginContext context) =>
        context.Output("DueOn", ClockInput.Handler(context).Resume(ClockInput.Read(context), context.Execution.InitiatingUserId, context.UtcNow).DueOn);
}
