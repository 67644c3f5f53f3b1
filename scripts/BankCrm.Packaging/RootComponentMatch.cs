using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging;

/// <summary>Holds the root components of solution.xml against the bodies in customizations.xml.</summary>
internal sealed class RootComponentMatch
{
    private RootComponentMatch(IReadOnlyList<string> withoutBody, IReadOnlyList<string> withoutRoot)
    {
        WithoutBody = withoutBody;
        WithoutRoot = withoutRoot;
    }

    /// <summary>Root components that have no body, each as words such as "table bce_tier (type 1)".</summary>
    public IReadOnlyList<string> WithoutBody { get; }

    /// <summary>Bodies that no root component lists, in the same words.</summary>
    public IReadOnlyList<string> WithoutRoot { get; }

    public static RootComponentMatch Of(XDocument solution, XDocument customizations)
    {
        ILookup<int, string> roots = RootsByType(solution);
        var withoutBody = new List<string>();
        var withoutRoot = new List<string>();
        foreach (RootComponentKind kind in RootComponentKind.All)
        {
            List<string> bodies = kind.Bodies(customizations.Root!).Select(RootComponentKind.Normalize).ToList();
            IEnumerable<string> others = kind.OtherBodies?.Invoke(customizations.Root!).Select(RootComponentKind.Normalize) ?? [];
            var known = new HashSet<string>(bodies.Concat(others), StringComparer.Ordinal);
            var listed = new HashSet<string>(roots[kind.Type], StringComparer.Ordinal);
            withoutBody.AddRange(listed.Where(key => !known.Contains(key)).Select(key => InWords(kind, key)));
            withoutRoot.AddRange(bodies.Where(key => !listed.Contains(key)).Distinct(StringComparer.Ordinal).Select(key => InWords(kind, key)));
        }

        return new RootComponentMatch(withoutBody, withoutRoot);
    }

    /// <summary>The normalized keys that solution.xml lists, by component type; the id where there is one, else the schema name.</summary>
    public static ILookup<int, string> RootsByType(XDocument solution) =>
        solution.Descendants("RootComponent").ToLookup(
            root => int.TryParse(root.Attribute("type")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int type) ? type : -1,
            root => RootComponentKind.Normalize(root.Attribute("id")?.Value ?? root.Attribute("schemaName")?.Value));

    private static string InWords(RootComponentKind kind, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind.Name} {key} (type {kind.Type})");
}
