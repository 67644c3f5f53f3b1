using System;

namespace BankCrm.Sandbox;

/// <summary>What one run of a plug-in wrote down, as the platform's plug-in trace log keeps it.</summary>
/// <param name="PluginType">Full name of the plug-in's type.</param>
/// <param name="Message">The message that it ran on.</param>
/// <param name="Table">The table's logical name, or empty.</param>
/// <param name="Depth">1 for a run that a call from outside caused directly.</param>
/// <param name="IsAsynchronous">True for a run after the commit.</param>
/// <param name="CorrelationId">The same for everything that one call from outside caused.</param>
/// <param name="Text">The traced lines.</param>
/// <param name="Failure">What the run failed with, in full, or null.</param>
public sealed record PluginTrace(
    string PluginType, string Message, string Table, int Depth, bool IsAsynchronous, Guid CorrelationId, string Text, string? Failure);
