using System;

namespace BankCrm.Tool.Commands;

/// <summary>The tool cannot do what it was asked; the message is one plain sentence.</summary>
internal sealed class ToolException : Exception
{
    public ToolException(string message)
        : base(message)
    {
    }
}
