using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class FormIdsAreUnique : ContentRule
{
    private static readonly string[] PartsWithIds = ["tab", "section", "cell"];

    public FormIdsAreUnique()
        : base("SOL-040", "Within a form every tab, section, cell and control has an id that no other has.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Forms.Concat(solution.Dashboards).SelectMany(Problems);

    private static IEnumerable<string> Problems(Form form)
    {
        IEnumerable<XElement> parts = form.Body?.Descendants() ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement part in parts.Where(part => PartsWithIds.Contains(part.Name.LocalName, StringComparer.Ordinal)))
        {
            string id = XmlReading.Id(part.Attr("id"));
            if (id.Length > 0 && !seen.Add(id))
            {
                yield return $"{CustomizationsFile}: the {form} has the {part.Name.LocalName} id {{{id}}} more than once.";
            }
        }

        var controls = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in form.Controls.Select(control => control.Attr("id").ToLowerInvariant()).Where(id => id.Length > 0 && !controls.Add(id)))
        {
            yield return $"{CustomizationsFile}: the {form} has the control id {id} more than once.";
        }
    }
}
