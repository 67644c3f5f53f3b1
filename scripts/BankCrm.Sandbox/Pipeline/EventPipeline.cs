using System;
using System.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>
/// Takes an operation through its stages: before validation (10), before (20), the operation, after (40); asynchronous steps wait
/// for the commit. Input and output parameters are the same objects in all stages, so that a step can change what comes after it.
/// </summary>
internal sealed class EventPipeline(Engine engine)
{
    private const int PreValidation = 10;
    private const int PreOperation = 20;
    private const int MainOperation = 30;
    private const int PostOperation = 40;

    /// <summary>An operation that causes itself this often over is taken for an endless loop.</summary>
    private const int DeepestCall = 8;

    private readonly PluginRunner runner = new(engine);

    /// <param name="scope">The caller.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="steps">The steps that are registered for it.</param>
    /// <param name="authorize">Refuses a caller who may not do it at all: after the validating steps, before all others.</param>
    /// <param name="core">The operation itself.</param>
    public void Run(CallScope scope, PipelineEvent operation, StepDefinition[] steps, Action authorize, Action core)
    {
        DemandDepth(scope);
        StepDefinition[] active = [.. steps.Where(step => Concerns(step, operation))];
        var images = new StepImages(engine, scope, operation);
        var validationVariables = new ParameterCollection();
        var variables = new ParameterCollection();
        PluginContext validation = Context(scope, operation, null, PreValidation, validationVariables, scope.Parent, images);
        if (operation.Message != "Create")
        {
            images.TakePre(active);
        }

        RunStage(active, PreValidation, step => Context(scope, operation, step, PreValidation, validationVariables, scope.Parent, images), scope);
        authorize();
        RunStage(active, PreOperation, step => Context(scope, operation, step, PreOperation, variables, validation, images), scope);
        core();
        images.TakePost(active);
        RunStage(active, PostOperation, step => Context(scope, operation, step, PostOperation, variables, validation, images), scope);
        foreach (StepDefinition step in active.Where(step => step.IsAsynchronous))
        {
            PluginContext context = Context(scope, operation, step, PostOperation, variables, validation, images);
            scope.Outermost.AfterCommit.Enqueue(() => RunAsynchronously(step, context, scope));
        }
    }

    /// <summary>A custom API: its own plug-in is the operation.</summary>
    public void RunApi(CallScope scope, PipelineEvent operation, StepDefinition[] steps, CustomApiDefinition api) => Run(scope, operation, steps, () => { }, () =>
    {
        if (api.PluginType.Length > 0)
        {
            PluginContext context = Context(
                scope, operation, null, MainOperation, [], scope.Parent, new StepImages(engine, scope, operation));
            runner.Run(api.PluginType, string.Empty, context, scope);
        }
    });

    private static void DemandDepth(CallScope scope)
    {
        if (scope.Depth > DeepestCall)
        {
            throw Fault.Of(0x80044182, $"This operation was cancelled because it included an infinite loop: plug-ins caused each other more than {DeepestCall} deep.");
        }
    }

    private static bool Concerns(StepDefinition step, PipelineEvent operation) =>
        step.FilteringColumns.Count == 0
        || operation.Message != "Update"
        || (operation.Input["Target"] is Entity target && step.FilteringColumns.Exists(target.Attributes.ContainsKey));

    private void RunStage(StepDefinition[] steps, int stage, Func<StepDefinition, PluginContext> context, CallScope scope)
    {
        foreach (StepDefinition step in steps)
        {
            if (step.Stage == stage && !step.IsAsynchronous)
            {
                runner.Run(step.PluginType, step.Configuration, context(step), scope);
            }
        }
    }

    /// <summary>A system job has a transaction of its own; its failure is in the trace log and reaches nobody's call.</summary>
    private void RunAsynchronously(StepDefinition step, PluginContext context, CallScope scope) =>
        engine.RunJob(scope, job => runner.Run(step.PluginType, step.Configuration, context, job));

    private PluginContext Context(
        CallScope scope,
        PipelineEvent operation,
        StepDefinition? step,
        int stage,
        ParameterCollection variables,
        IPluginExecutionContext? parent,
        StepImages images)
    {
        Principal user = step?.RunAs is Guid runAs ? engine.Runtime.Principals.Of(runAs) : scope.Caller;
        return new PluginContext
        {
            Stage = stage,
            ParentContext = parent,
            Mode = step is { IsAsynchronous: true } ? 1 : 0,
            Depth = scope.Depth,
            MessageName = operation.Message,
            PrimaryEntityName = operation.TableName,
            PrimaryEntityId = operation.RowId,
            InputParameters = operation.Input,
            OutputParameters = operation.Output,
            SharedVariables = variables,
            UserId = user.UserId,
            InitiatingUserId = scope.InitiatingUserId,
            BusinessUnitId = user.BusinessUnitId,
            OrganizationId = WellKnown.Organization,
            OrganizationName = engine.OrganizationName,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", step?.Id ?? Guid.Empty),
            CorrelationId = scope.CorrelationId,
            OperationId = scope.CorrelationId,
            RequestId = scope.CorrelationId,
            OperationCreatedOn = scope.Now,
            IsInTransaction = step is { IsAsynchronous: true } ? false : stage != PreValidation || scope.IsInsidePlugin,
            PreEntityImages = step is null ? [] : images.PreOf(step),
            PostEntityImages = step is null ? [] : images.PostOf(step),
        };
    }
}
