using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Setup;
using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <summary>Writes the shipped default policies, so that an administrator with nothing but a browser can start.</summary>
[CustomApi("bce_InstallDefaults", CustomProcessing.None, "prvCreatebce_tierpolicy")]
[ApiOutput("Written", ApiType.Integer)]
[ApiOutput("Updated", ApiType.Integer)]
[ApiOutput("Kept", ApiType.Integer)]
[ApiOutput("Skipped", ApiType.Integer)]
[ApiOutput("Report", ApiType.String)]
public sealed class InstallDefaultsPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        // Under the administrator's own rights: who may not write a policy by hand may not install one either.
        IReadOnlyList<DefaultRowOutcome> outcomes = new InstallDefaultsHandler(new DataverseDefaultRowStore(context.AsUser)).Install();
        context.Output("Written", Count(outcomes, DefaultRowAction.Written));
        context.Output("Updated", Count(outcomes, DefaultRowAction.Updated));
        context.Output("Kept", Count(outcomes, DefaultRowAction.Kept));
        context.Output("Skipped", Count(outcomes, DefaultRowAction.Skipped));
        context.Output("Report", string.Join("\n", outcomes.Select(outcome => outcome.Action + " " + outcome.Table + " " + outcome.Key)));
    }

    private static int Count(IReadOnlyList<DefaultRowOutcome> outcomes, DefaultRowAction action) => outcomes.Count(outcome => outcome.Action == action);
}
