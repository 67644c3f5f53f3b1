using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.FakeXrmEasyEngine;

/// <summary>
/// FakeXrmEasy's context with our registrations. Its own pipeline simulation (1.58) hands out no images, ignores filtering columns
/// and runs no step on the deletion of late-bound rows, all of which our steps live on; so the steps run around its service, each
/// through its own way of executing a plug-in.
/// </summary>
internal sealed class StepRunningContext : XrmFakedContext
{
    private IOrganizationService? service;

    // Its constructor is marked obsolete to advertise the paid versions; this is the last one that is free.
#pragma warning disable CS0618
    public StepRunningContext()
    {
        foreach (KeyValuePair<string, IPlugin> api in RegisteredSteps.CustomApis)
        {
            AddGenericFakeMessageExecutor(api.Key, new CustomApiExecutor(this, api.Value));
        }

        // An upsert refuses a table that never had a row.
        Data["task"] = new Dictionary<Guid, Entity>();
    }
#pragma warning restore CS0618

    /// <summary>The instant in UTC at which operations happen.</summary>
    public DateTime Now { get; set; } = ScenarioDays.FirstInstant;

    private Guid CorrelationId { get; set; }

    /// <summary>The service that plug-ins get too: it runs our steps.</summary>
    public override IOrganizationService GetOrganizationService() => service ??= new StepRunningService(this, base.GetOrganizationService());

    /// <summary>Does a user's work; when it fails, the rows are as they were.</summary>
    public T AsOneTransaction<T>(Guid userId, Func<T> work)
    {
        CallerId = new EntityReference("systemuser", userId);
        CorrelationId = Guid.NewGuid();
        Dictionary<string, Dictionary<Guid, Entity>> before = Data.ToDictionary(table => table.Key, table => table.Value.ToDictionary(row => row.Key, row => Copy(row.Value)));
        try
        {
            return work();
        }
        catch
        {
            Data = before;
            throw;
        }
    }

    /// <summary>Executes a plug-in in the caller's name.</summary>
    /// <returns>Its outputs.</returns>
    public ParameterCollection Execute(IPlugin plugin, string message, int stage, ParameterCollection inputs, EntityImageCollection images)
    {
        XrmFakedPluginExecutionContext execution = GetDefaultPluginContext();
        execution.MessageName = message;
        execution.Stage = stage;
        execution.Mode = 0;
        execution.InputParameters = inputs;
        execution.PreEntityImages = images;
        execution.OperationCreatedOn = Now;
        execution.CorrelationId = CorrelationId;
        ExecutePluginWith(execution, plugin);
        return execution.OutputParameters;
    }

    /// <summary>A row of its own with the same columns; column values are replaced, never changed.</summary>
    public static Entity Copy(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id);
        foreach (KeyValuePair<string, object> column in row.Attributes)
        {
            copy[column.Key] = column.Value;
        }

        return copy;
    }
}
