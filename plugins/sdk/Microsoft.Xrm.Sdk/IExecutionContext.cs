using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What is known about a running operation.</summary>
public interface IExecutionContext
{
    int Mode { get; }

    int IsolationMode { get; }

    int Depth { get; }

    string MessageName { get; }

    string PrimaryEntityName { get; }

    string SecondaryEntityName { get; }

    Guid? RequestId { get; }

    ParameterCollection InputParameters { get; }

    ParameterCollection SharedVariables { get; }

    ParameterCollection OutputParameters { get; }

    EntityImageCollection PreEntityImages { get; }

    EntityImageCollection PostEntityImages { get; }

    EntityReference OwningExtension { get; }

    Guid UserId { get; }

    Guid InitiatingUserId { get; }

    Guid BusinessUnitId { get; }

    Guid OrganizationId { get; }

    string OrganizationName { get; }

    Guid PrimaryEntityId { get; }

    Guid CorrelationId { get; }

    Guid OperationId { get; }

    DateTime OperationCreatedOn { get; }

    bool IsExecutingOffline { get; }

    bool IsOfflinePlayback { get; }

    bool IsInTransaction { get; }
}
