using System;
using BankCrm.Sandbox.Pipeline;
using BankCrm.Sandbox.Security;

namespace BankCrm.Sandbox.Messages;

/// <summary>Who calls, from where and when: what every message handler needs to know about its caller.</summary>
internal sealed class CallScope
{
    public required Principal Caller { get; init; }

    /// <summary>The user who made the outermost call.</summary>
    public required Guid InitiatingUserId { get; init; }

    /// <summary>The instant of the operation, UTC.</summary>
    public required DateTime Now { get; init; }

    public required Guid CorrelationId { get; init; }

    /// <summary>1 for a call from outside; one more for each call from inside a plug-in.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The context of the plug-in that calls; null for a call from outside.</summary>
    public PluginContext? Parent { get; init; }

    /// <summary>Of the outermost call: whether its transaction can still be committed, and what runs after it.</summary>
    public required OutermostCall Outermost { get; init; }

    public bool IsInsidePlugin => Parent is not null;

    /// <summary>The same call seen as another user.</summary>
    public CallScope As(Principal caller) => new()
    {
        Caller = caller,
        InitiatingUserId = InitiatingUserId,
        Now = Now,
        CorrelationId = CorrelationId,
        Depth = Depth,
        Parent = Parent,
        Outermost = Outermost,
    };
}
