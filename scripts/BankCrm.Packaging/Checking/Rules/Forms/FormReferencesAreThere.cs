using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed partial class FormReferencesAreThere : ContentRule
{
    public FormReferencesAreThere()
        : base("SOL-043", "Every table, view, chart, relationship, quick view form, script library, web resource and code component that a form or dashboard names is in the package or on every target.", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from form in solution.Forms.Concat(solution.Dashboards)
        from problem in ControlProblems(solution, form).Concat(CodeProblems(solution, form)).Distinct(StringComparer.Ordinal)
        select $"{CustomizationsFile}: the {form} names the {problem}, which neither the package nor the platform has.";

    private static IEnumerable<string> ControlProblems(CheckedSolution solution, Form form)
    {
        foreach (XElement control in form.Controls)
        {
            string table = Form.Parameter(control, "TargetEntityType").ToLowerInvariant();
            if (table.Length > 0 && solution.HasTable(table) == Answer.No)
            {
                yield return $"table {table}";
            }

            string? target = table.Length > 0 ? table : LookupTarget(solution, form, control);
            foreach (string id in Views(control).Where(id => solution.HasId(id, target) == Answer.No))
            {
                yield return $"view {{{id}}} of table {target}";
            }

            string chart = XmlReading.Id(Form.Parameter(control, "VisualizationId"));
            if (chart.Length > 0 && solution.HasId(chart, table) == Answer.No)
            {
                yield return $"chart {{{chart}}} of table {table}";
            }

            string relationship = Form.Parameter(control, "RelationshipName");
            if (relationship.Length > 0 && solution.HasRelationship(relationship) == Answer.No)
            {
                yield return $"relationship {relationship}";
            }

            foreach (Match quickForm in QuickForm().Matches(Form.Parameter(control, "QuickForms")))
            {
                string id = XmlReading.Id(quickForm.Groups["id"].Value);
                if (solution.HasId(id, quickForm.Groups["table"].Value.ToLowerInvariant()) == Answer.No)
                {
                    yield return $"quick view form {{{id}}} of table {quickForm.Groups["table"].Value}";
                }
            }
        }
    }

    private static IEnumerable<string> CodeProblems(CheckedSolution solution, Form form)
    {
        if (form.Body is null)
        {
            yield break;
        }

        IEnumerable<string> libraries = form.Body.Descendants("Library").Select(library => library.Attr("name"))
            .Concat(form.Body.Descendants("Handler").Select(handler => handler.Attr("libraryName")));
        IEnumerable<string> pages = form.Controls.Select(control => Form.Parameter(control, "Url"))
            .Where(url => url.StartsWith("$webresource:", StringComparison.OrdinalIgnoreCase))
            .Select(url => url["$webresource:".Length..]);
        foreach (string name in libraries.Concat(pages).Where(name => name.Length > 0 && solution.HasWebResource(name) == Answer.No))
        {
            yield return $"web resource {name}";
        }

        HashSet<string> components = solution.Root.Elements("CustomControls").Elements("CustomControl").Select(control => control.Text("Name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> used = form.Body.Descendants("customControl").Select(control => control.Attr("name"));
        foreach (string name in used.Where(name => solution.IsOwn(name) && !components.Contains(name) && !solution.IsRequiredElsewhere(name)))
        {
            yield return $"code component {name}";
        }
    }

    private static IEnumerable<string> Views(XElement control) =>
        new[] { "ViewId", "DefaultViewId", "ViewIds", "AvailableViewIds" }
            .SelectMany(name => Form.Parameter(control, name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(XmlReading.Id)
            .Where(id => Guid.TryParse(id, out Guid guid) && guid != Guid.Empty)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The one table that a lookup control's column points to, or nothing when there are several.</summary>
    private static string? LookupTarget(CheckedSolution solution, Form form, XElement control)
    {
        string column = control.Attr("datafieldname").ToLowerInvariant();
        string[] targets = form.Table is null
            ? []
            : solution.Relationships.Where(one => one.Referencing == form.Table.LogicalName && one.Lookup == column).Select(one => one.Referenced).Distinct(StringComparer.Ordinal).ToArray();
        return targets.Length == 1 ? targets[0] : null;
    }

    [GeneratedRegex("entityname=\"(?<table>[^\"]+)\"[^>]*>\\s*(?<id>[{}0-9A-Fa-f-]{36,38})", RegexOptions.CultureInvariant)]
    private static partial Regex QuickForm();
}
