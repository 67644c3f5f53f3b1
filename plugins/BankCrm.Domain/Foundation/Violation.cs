using System.Collections.Generic;

namespace BankCrm.Domain.Foundation;

/// <summary>A broken rule: a stable code and what it is about. The words are the message catalogue's, in the reader's language.</summary>
public sealed class Violation
{
    public Violation(string code, params object[] arguments)
    {
        Code = code;
        Arguments = arguments;
    }

    /// <summary>Area and number, for example TIER-003; never reused.</summary>
    public string Code { get; }

    /// <summary>What the message names: row names, amounts (decimal), days (<see cref="Day"/>), counts (int).</summary>
    public IReadOnlyList<object> Arguments { get; }

    public override string ToString() => Arguments.Count == 0 ? Code : Code + " (" + string.Join(", ", Arguments) + ")";
}
