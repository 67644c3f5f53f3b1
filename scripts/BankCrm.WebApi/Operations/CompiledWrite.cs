using System;
using BankCrm.Dataverse;
using BankCrm.WebApi.Http;
using Microsoft.Xrm.Sdk;

namespace BankCrm.WebApi.Operations;

/// <summary>A write as the one message that carries it out, and the answer that its response becomes.</summary>
/// <param name="Message">The message.</param>
/// <param name="Reply">The answer; called when the write is committed.</param>
internal sealed record CompiledWrite(OrganizationRequest Message, Func<OrganizationResponse, ApiReply> Reply)
{
    /// <summary>The address of the row that it makes, when that is known before.</summary>
    public string? Makes { get; init; }

    public ApiReply Run(IDataverse connection) => Reply(connection.Execute(Message));
}
