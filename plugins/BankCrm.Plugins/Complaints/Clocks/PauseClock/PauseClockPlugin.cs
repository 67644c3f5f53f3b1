using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Complaints.Clocks.PauseClock;

/// <summary>Lets a complaint's clock stand still while the bank waits for the customer, where its rule allows it.</summary>
[CustomApi("bce_PauseClock", CustomProcessing.AsyncOnly, "prvWriteIncident")]
[ApiInput(ClockInput.Name, ApiType.EntityReference)]
[ApiInput("Reason", ApiType.String)]
[ApiOutput("PausedOn", ApiType.DateTime)]
public sealed class PauseClockPlugin : PluginBase
{
    protected override void Execute(PluginContext context) => context.Output(
        "PausedOn",
        ClockInput.Handler(context).Pause(ClockInput.Read(context), context.Required<string>("Reason"), context.Execution.InitiatingUserId, context.UtcNow).PausedOn);
}
