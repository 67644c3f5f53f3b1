using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using BankCrm.Packaging;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm check: what would stop an import.</summary>
internal static class CheckCommand
{
    public static Command Create(TextWriter output)
    {
        var zips = new Argument<FileInfo[]>("ZIP") { Description = "The solution zips to check.", Arity = ArgumentArity.OneOrMore };
        var schemas = new Option<DirectoryInfo?>("--schemas") { Description = "A folder with Microsoft's published schemas (CustomizationsSolution.xsd and the files beside it)." };
        var command = new Command("check", "Finds what would stop an import; one sentence per finding.") { zips, schemas };
        command.SetAction(parsed =>
        {
            DirectoryInfo? folder = parsed.GetValue(schemas);
            if (folder is { Exists: false })
            {
                throw new ToolException($"There is no folder {folder.FullName}.");
            }

            int findings = 0;
            foreach (FileInfo zip in parsed.GetRequiredValue(zips))
            {
                findings += Check(zip, folder, output);
            }

            return findings == 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static int Check(FileInfo zip, DirectoryInfo? schemas, TextWriter output)
    {
        IReadOnlyList<CheckFinding> found = SolutionChecker.Check(zip.FullName, schemas?.FullName);
        foreach (CheckFinding finding in found)
        {
            output.WriteLine($"{zip.Name}: {finding.Rule}: {finding.Message}");
        }

        output.WriteLine(found.Count == 0 ? $"{zip.Name}: nothing found." : $"{zip.Name}: {found.Count} found.");
        return found.Count;
    }
}
