using System;

namespace BankCrm.Feed;

/// <summary>The feed cannot go on. The message is one sentence for the person who runs it, naming the file and the line where it can.</summary>
public sealed class FeedException : Exception
{
    public FeedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
