using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>The main operation of a custom API: gives back what it is asked to.</summary>
public sealed class EchoApiPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext4)serviceProvider.GetService(typeof(IPluginExecutionContext4))!;
        string text = (string)context.InputParameters["Text"];
        switch (text)
        {
            case "wrong type":
                context.OutputParameters["Length"] = "three";
                break;
            case "unknown property":
                context.OutputParameters["Other"] = 1;
                break;
            default:
                context.OutputParameters["Length"] = text.Length;
                context.OutputParameters["Stage"] = context.Stage;
                break;
        }
    }
}
