using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>Kinds of component that Microsoft's packer knows and this one refuses on purpose, with why.</summary>
internal static class UnsupportedKinds
{
    private static readonly IReadOnlyList<(string Start, string Reason)> Kinds =
    [
        ("Workflows/", "is a process, which this packer does not pack: use a custom API or a plug-in step"),
        ("Other/RibbonCustomization.xml", "changes the command bar of the whole organisation: put commands into a table's RibbonDiff.xml"),
        ("Other/SiteMap.xml", "replaces the organisation's own site map: put navigation into an app's site map"),
        ("pluginpackages/", "is a plug-in package, whose type keys only the platform can make: use a plug-in assembly"),
        ("Reports/", "is a report, which this packer does not pack"),
        ("Templates/", "is a template, which this packer does not pack"),
        ("Formulas/", "is a formula, which only the designer can make: compute the column in a plug-in"),
        ("CanvasApps/", "is a canvas app, which this packer does not pack"),
        ("Dialogs/", "is a dialog, which this packer does not pack"),
        ("Other/ConnectionRoles.xml", "holds connection roles, which this packer does not pack"),
    ];

    public static string? ReasonFor(string file) =>
        Kinds.Where(kind => file.StartsWith(kind.Start, StringComparison.Ordinal)).Select(kind => kind.Reason).FirstOrDefault();
}
