using System;
using System.Linq;
using BankCrm.Packaging;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Where an import puts components: a copy of what is there, which becomes real only when all of it went well.</summary>
internal sealed class ImportTarget(SolutionPackage package, Components components)
{
    private const int LongestName = 100;

    public SolutionPackage Package => package;

    public Components Components => components;

    public int Count { get; private set; }

    /// <summary>Adds or replaces a component of this solution.</summary>
    /// <exception cref="SandboxException">Another solution, or the platform, has a component of that name.</exception>
    public void Put<T>(string name, T component, string called)
        where T : class
    {
        string? owner = components.SolutionOf<T>(name);
        if (owner is not null && owner != package.UniqueName)
        {
            throw new SandboxException($"{called} belongs to the solution '{owner}' already, so '{package.UniqueName}' cannot bring it.");
        }

        components.Put(package.UniqueName, name, component);
        Count++;
    }

    /// <summary>A name that goes into the database: lower-case letters, digits and underscores.</summary>
    public static void DemandName(string name, string called)
    {
        if (name.Length is 0 or > LongestName || !char.IsAsciiLetter(name[0]) || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
        {
            throw new SandboxException($"{called} has a name that is not made of at most {LongestName} lower-case letters, digits and underscores.");
        }
    }

    /// <summary>A name that a solution may bring starts with its publisher's prefix.</summary>
    public void DemandPrefix(string name, string called)
    {
        if (!name.StartsWith(package.PublisherPrefix + "_", StringComparison.OrdinalIgnoreCase))
        {
            throw new SandboxException($"{called} does not carry the publisher's prefix '{package.PublisherPrefix}_'.");
        }
    }
}
