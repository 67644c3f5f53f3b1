using System;
using System.Reflection;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Messages;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>Runs one plug-in and turns what it throws into what the caller of the platform would see.</summary>
internal sealed class PluginRunner(Engine engine)
{
    /// <summary>The platform ends a plug-in after two minutes; here the run is over before that is noticed, and then undone.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    public void Run(string pluginType, string configuration, PluginContext context, CallScope scope)
    {
        var tracing = new PluginTracing(engine.Options.Trace);
        string? failure = null;
        long start = engine.Options.Clock.GetTimestamp();
        try
        {
            IPlugin plugin = engine.Plugins.Instance(pluginType, configuration);
            plugin.Execute(new PluginServices(context, new PluginServiceFactory(engine, scope, context), tracing));
            if (engine.Options.Clock.GetElapsedTime(start) > TimeLimit)
            {
                throw Fault.Of(0x8004418A, $"The plug-in {pluginType} ran longer than {TimeLimit.TotalMinutes} minutes and was ended.");
            }
        }
        catch (InvalidPluginExecutionException refusal)
        {
            failure = refusal.ToString();
            throw new DataverseFaultException(refusal.ErrorCode == 0 ? Fault.IsvAborted : refusal.ErrorCode, refusal.Message, refusal);
        }
        catch (DataverseFaultException fault)
        {
            failure = fault.ToString();
            throw;
        }
        catch (TargetInvocationException problem) when (problem.InnerException is InvalidPluginExecutionException refusal)
        {
            failure = refusal.ToString();
            throw new DataverseFaultException(refusal.ErrorCode == 0 ? Fault.IsvAborted : refusal.ErrorCode, refusal.Message, refusal);
        }
        catch (Exception problem) when (problem is not SandboxException)
        {
            failure = problem.ToString();
            throw new DataverseFaultException(
                Fault.Unexpected, $"An unexpected error occurred from ISV code in {pluginType} (correlation id {context.CorrelationId}).", problem);
        }
        finally
        {
            engine.Traces.Add(new PluginTrace(
                pluginType, context.MessageName, context.PrimaryEntityName, context.Depth, context.Mode == 1, context.CorrelationId, tracing.Text, failure));
        }
    }
}
