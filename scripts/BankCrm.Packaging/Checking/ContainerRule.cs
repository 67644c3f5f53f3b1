using System.Collections.Generic;

namespace BankCrm.Packaging.Checking;

/// <summary>A rule about the zip file itself, which holds even when the zip cannot be read as a solution.</summary>
internal abstract class ContainerRule : IRule
{
    protected ContainerRule(string id, string meaning, string source)
    {
        Id = id;
        Meaning = meaning;
        Source = source;
    }

    public string Id { get; }

    public string Meaning { get; }

    public string Source { get; }

    /// <summary>One plain sentence for each place where the rule is broken.</summary>
    public abstract IEnumerable<string> Check(string zipPath);
}
