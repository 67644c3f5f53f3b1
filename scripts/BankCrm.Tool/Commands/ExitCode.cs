namespace BankCrm.Tool.Commands;

/// <summary>What the tool tells whoever started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The work is done, and something needs a person: findings, or rejected rows.</summary>
    public const int Findings = 1;

    /// <summary>Wrong use, or an error that stopped the work; a sentence says which.</summary>
    public const int Refused = 2;
}
