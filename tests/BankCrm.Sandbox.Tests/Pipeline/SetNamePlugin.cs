using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>Writes its configuration into the target's name before the operation.</summary>
public sealed class SetNamePlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory services, ITracingService tracing)
    {
        var target = (Entity)context.InputParameters["Target"];
        target["tst_name"] = target.GetAttributeValue<string>("tst_name") + Configuration;
    }
}
