using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Packaging.Checking;
using BankCrm.Packaging.Checking.Model;
using BankCrm.Packaging.Checking.Schemas;

namespace BankCrm.Packaging;

/// <summary>Finds what would stop or spoil the import of a solution zip, without an environment.</summary>
public static class SolutionChecker
{
    /// <summary>Checks a zip against every rule of RULES.md.</summary>
    /// <param name="zipPath">The zip; any publisher's, managed or unmanaged.</param>
    /// <param name="schemaFolder">A folder with Microsoft's published schemas (CustomizationsSolution.xsd and those it needs) to check the XML against, or nothing.</param>
    /// <returns>The findings in the order of the rules; none when all is well.</returns>
    /// <exception cref="SolutionPackageException">There is no such zip, or the schema folder is not one.</exception>
    public static IReadOnlyList<CheckFinding> Check(string zipPath, string? schemaFolder = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(zipPath);
        if (!File.Exists(zipPath))
        {
            throw new SolutionPackageException($"There is no solution zip at {zipPath}.");
        }

        SchemaSet? schemas = schemaFolder is null ? null : SchemaSet.Load(schemaFolder);
        var findings = new List<CheckFinding>();
        foreach (ContainerRule rule in RuleList.Container)
        {
            int before = findings.Count;
            findings.AddRange(rule.Check(zipPath).Select(message => new CheckFinding(rule.Id, message)));
            if (findings.Count > before && RuleList.ContainerRulesThatEndTheCheck.Contains(rule.Id))
            {
                return findings;
            }
        }

        using SolutionPackage package = SolutionPackage.Open(zipPath);
        var solution = new CheckedSolution(package);
        foreach (ContentRule rule in RuleList.Content(schemas))
        {
            findings.AddRange(rule.Check(solution).Select(message => new CheckFinding(rule.Id, message)));
        }

        return findings;
    }
}
