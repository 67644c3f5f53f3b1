using System;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Security;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>Gives a plug-in its connections: no id is the platform itself, the empty id the context's user, any other that user.</summary>
internal sealed class PluginServiceFactory(Engine engine, CallScope caller, PluginContext context) : IOrganizationServiceFactory
{
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        Guid user = userId switch
        {
            null => WellKnown.SystemUser,
            { } id when id == Guid.Empty => context.UserId,
            { } id => id,
        };
        Principal principal = engine.Runtime.Principals.Of(user);
        return new PluginConnection(engine, new CallScope
        {
            Caller = principal,
            InitiatingUserId = caller.InitiatingUserId,
            Now = caller.Now,
            CorrelationId = caller.CorrelationId,
            Depth = caller.Depth + 1,
            Parent = context,
            Outermost = caller.Outermost,
        });
    }
}
