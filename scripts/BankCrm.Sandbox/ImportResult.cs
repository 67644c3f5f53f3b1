using System;

namespace BankCrm.Sandbox;

/// <summary>What an import did.</summary>
/// <param name="Solution">The solution's unique name.</param>
/// <param name="Version">The version that is installed now.</param>
/// <param name="WasUpdate">True when an earlier version, or the same one, was there before.</param>
/// <param name="Components">How many components were written.</param>
public sealed record ImportResult(string Solution, Version Version, bool WasUpdate, int Components);
