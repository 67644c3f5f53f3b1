namespace BankCrm.Packaging.Checking;

/// <summary>What every rule says of itself; RULES.md is made of it.</summary>
internal interface IRule
{
    /// <summary>The id, which is never used for another rule.</summary>
    string Id { get; }

    /// <summary>What must be true of a package, in one sentence.</summary>
    string Meaning { get; }

    /// <summary>Where the rule comes from.</summary>
    string Source { get; }
}
