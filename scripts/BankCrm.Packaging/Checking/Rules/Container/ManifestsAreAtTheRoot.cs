using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace BankCrm.Packaging.Checking.Rules.Container;

internal sealed class ManifestsAreAtTheRoot : ContainerRule
{
    private static readonly string[] Required = ["solution.xml", "customizations.xml", "[Content_Types].xml"];

    public ManifestsAreAtTheRoot()
        : base("SOL-002", "solution.xml, customizations.xml and [Content_Types].xml are at the root of the zip, in exactly this case, and not inside a folder.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(string zipPath)
    {
        using ZipArchive archive = ZipFile.OpenRead(zipPath);
        List<string> names = archive.Entries.Select(entry => entry.FullName).ToList();
        string zip = Path.GetFileName(zipPath);
        if (!names.Exists(name => Required.Contains(name[(name.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase) && !name.EndsWith(Required[2], StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{zip} has neither solution.xml nor customizations.xml, so it is not a Dataverse solution.";
            yield break;
        }

        foreach (string required in Required.Where(file => !names.Contains(file, StringComparer.Ordinal)))
        {
            string? inFolder = names.Find(name => name.EndsWith("/" + required, StringComparison.OrdinalIgnoreCase));
            string? otherCase = names.Find(name => name.Equals(required, StringComparison.OrdinalIgnoreCase));
            yield return (otherCase, inFolder) switch
            {
                (not null, _) => $"{zip} has '{otherCase}', which must be written '{required}'.",
                (_, not null) => $"{zip} has {required} as '{inFolder}' inside a folder; zip the files without a folder around them.",
                _ => $"{zip} has no {required}.",
            };
        }
    }
}
