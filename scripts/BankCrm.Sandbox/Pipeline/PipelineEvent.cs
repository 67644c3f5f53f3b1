using System;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>One operation on its way through the stages.</summary>
internal sealed class PipelineEvent
{
    public required string Message { get; init; }

    /// <summary>Null for a message without a table.</summary>
    public required Table? Table { get; init; }

    public required ParameterCollection Input { get; init; }

    public ParameterCollection Output { get; } = [];

    /// <summary>The row; empty for a create until it is stored.</summary>
    public Guid RowId { get; set; }

    public string TableName => Table?.Name ?? "none";
}
