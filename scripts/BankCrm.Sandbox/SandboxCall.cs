namespace BankCrm.Sandbox;

/// <summary>What one call from outside came to, with all that its plug-ins did, asynchronous steps too.</summary>
/// <param name="Requests">Requests to the platform: the call itself and each one that a plug-in made.</param>
/// <param name="Writes">Rows written: created, updated, deleted or paired, those of the call itself and related rows included.</param>
public sealed record SandboxCall(int Requests, int Writes);
