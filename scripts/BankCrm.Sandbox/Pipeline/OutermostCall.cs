using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Messages;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>What one call from outside gathers while it runs.</summary>
internal sealed class OutermostCall(CallTally tally)
{
    /// <summary>Counts what the call does; an asynchronous step counts with the call that caused it.</summary>
    public CallTally Tally => tally;

    /// <summary>Asynchronous steps that the call caused, in order; they run after its commit.</summary>
    public Queue<Action> AfterCommit { get; } = new();

    /// <summary>
    /// The failure of a write that a plug-in made and swallowed. On the platform it has taken the transaction with it, so the
    /// call cannot succeed any more.
    /// </summary>
    public string? Doomed { get; set; }
}
