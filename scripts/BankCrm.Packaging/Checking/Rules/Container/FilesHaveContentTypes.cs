using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;
using BankCrm.Packaging.Packing;

namespace BankCrm.Packaging.Checking.Rules.Container;

internal sealed class FilesHaveContentTypes : ContentRule
{
    public FilesHaveContentTypes()
        : base("SOL-006", "[Content_Types].xml has a default for every extension in the zip and an override for every file without one, and no override for a file that is not there.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        XElement types = solution.Package.ReadXml(ContentTypes.EntryName).Root!;
        HashSet<string> defaults = types.Elements(ContentTypes.Namespace + "Default").Select(one => one.Attr("Extension").ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        HashSet<string> overrides = types.Elements(ContentTypes.Namespace + "Override").Select(one => one.Attr("PartName").TrimStart('/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> files = solution.Package.EntryNames.Where(name => name != ContentTypes.EntryName && !name.EndsWith('/'));
        foreach (string file in files.Where(file => !overrides.Contains(file) && !overrides.Contains(Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal))))
        {
            string extension = ContentTypes.ExtensionOf(file);
            if (extension.Length == 0)
            {
                yield return $"{ContentTypes.EntryName} has no Override for the file {file}, which has no extension.";
            }
            else if (!defaults.Contains(extension))
            {
                yield return $"{ContentTypes.EntryName} has no Default for the extension '{extension}' of {file}.";
            }
        }

        foreach (string part in overrides.Where(part => !solution.Package.EntryNames.Contains(Uri.UnescapeDataString(part), StringComparer.OrdinalIgnoreCase)))
        {
            yield return $"{ContentTypes.EntryName} has an Override for {part}, which is not in the zip.";
        }
    }
}
