using System.Collections.Generic;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking;

/// <summary>A rule about what a solution zip holds.</summary>
internal abstract class ContentRule : IRule
{
    protected const string CustomizationsFile = "customizations.xml";
    protected const string SolutionFile = "solution.xml";

    protected ContentRule(string id, string meaning, string source)
    {
        Id = id;
        Meaning = meaning;
        Source = source;
    }

    public string Id { get; }

    public string Meaning { get; }

    public string Source { get; }

    /// <summary>One plain sentence for each place where the rule is broken.</summary>
    public abstract IEnumerable<string> Check(CheckedSolution solution);
}
