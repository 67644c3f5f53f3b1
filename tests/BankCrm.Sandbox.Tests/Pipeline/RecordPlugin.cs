using System;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>Traces what it is told.</summary>
public sealed class RecordPlugin(string configuration) : TestPlugin(configuration)
{
    protected override void Run(IPluginExecutionContext context, IOrganizationServiceFactory services, ITracingService tracing)
    {
        tracing.Trace("label=" + Configuration);
        tracing.Trace("stage={0} mode={1} depth={2} transaction={3}", context.Stage, context.Mode, context.Depth, context.IsInTransaction);
        tracing.Trace("user={0} initiator={1}", context.UserId, context.InitiatingUserId);
        tracing.Trace("id={0} created={1:O}", context.PrimaryEntityId, context.OperationCreatedOn);
        if (context.InputParameters.TryGetValue("Target", out object? value) && value is Entity target)
        {
            tracing.Trace("target=" + string.Join(",", target.Attributes.Keys.Order()));
        }

        foreach (string name in context.PreEntityImages.Keys)
        {
            tracing.Trace("pre " + name + "=" + Describe(context.PreEntityImages[name]));
        }

        foreach (string name in context.PostEntityImages.Keys)
        {
            tracing.Trace("post " + name + "=" + Describe(context.PostEntityImages[name]));
        }

        tracing.Trace("shared=" + string.Join(",", context.SharedVariables.Keys.Order()));
        tracing.Trace("parent shared=" + string.Join(",", (context.ParentContext?.SharedVariables.Keys ?? []).Order()));
        context.SharedVariables[FormattableString.Invariant($"from{context.Stage}")] = 1;
    }

    private static string Describe(Entity image) =>
        string.Join(",", image.Attributes.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Key + ":" + item.Value));
}
