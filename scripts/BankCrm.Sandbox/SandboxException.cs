using System;

namespace BankCrm.Sandbox;

/// <summary>The sandbox itself cannot do what was asked (a damaged file, a solution it cannot import); the message is one plain sentence.</summary>
public sealed class SandboxException : Exception
{
    public SandboxException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
