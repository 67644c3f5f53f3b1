using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>The main operation of a bound custom API: says which row it is called on.</summary>
public sealed class BoundApiPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext4)serviceProvider.GetService(typeof(IPluginExecutionContext4))!;
        context.OutputParameters["Table"] = context.PrimaryEntityName;
        context.OutputParameters["Row"] = context.PrimaryEntityId;
    }
}
