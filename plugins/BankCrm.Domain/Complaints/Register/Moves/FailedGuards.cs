using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>The guards that a refusal names; the message catalogue has a sentence for each.</summary>
public sealed class FailedGuards
{
    public FailedGuards(IReadOnlyList<string> codes) => Codes = codes;

    public IReadOnlyList<string> Codes { get; }

    public override string ToString() => string.Join(", ", Codes);
}
