using System;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>The <c>FileName</c> by which a component in customizations.xml names its file in the zip.</summary>
internal static class FileName
{
    /// <summary>The entry name that a component's FileName means.</summary>
    /// <exception cref="SolutionPackageException">There is no FileName, or it does not start with a slash.</exception>
    public static string Of(XElement component, string file)
    {
        string name = component.Element("FileName")?.Value.Trim() ?? string.Empty;
        return name.Length > 1 && name.StartsWith('/') && !name.Contains('\\', StringComparison.Ordinal)
            ? name[1..]
            : throw new SolutionPackageException($"{file}: the FileName '{name}' is not a path in the zip, which starts with a slash.");
    }
}
