using System;

namespace BankCrm.Packaging;

/// <summary>A solution zip or folder is not what it should be; the message is one plain sentence for a person.</summary>
public sealed class SolutionPackageException : Exception
{
    public SolutionPackageException(string message)
        : base(message)
    {
    }
}
