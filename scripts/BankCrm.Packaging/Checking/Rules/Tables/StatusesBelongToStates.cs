using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class StatusesBelongToStates : ContentRule
{
    public StatusesBelongToStates()
        : base("SOL-036", "A table has both statecode and statuscode or neither, every status names a state that is there, and every state's default status is one of its own.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Tables.Where(table => table.IsWhole)
            .SelectMany(table => Problems(table).Select(problem => $"{CustomizationsFile}: the {table} {problem}."));

    private static IEnumerable<string> Problems(Table table)
    {
        Column? state = table.Columns.FirstOrDefault(column => column.Type == "state");
        Column? status = table.Columns.FirstOrDefault(column => column.Type == "status");
        if (state is null || status is null)
        {
            if (state is not null || status is not null)
            {
                yield return state is null ? "has a statuscode column and no statecode column" : "has a statecode column and no statuscode column";
            }

            yield break;
        }

        List<XElement> states = state.Element.Elements("optionset").Elements("states").Elements("state").ToList();
        List<XElement> statuses = status.Element.Elements("optionset").Elements("statuses").Elements("status").ToList();
        HashSet<string> values = states.Select(one => one.Attr("value")).ToHashSet(StringComparer.Ordinal);
        foreach (XElement one in statuses.Where(one => !values.Contains(one.Attr("state"))))
        {
            yield return $"has the status {one.Attr("value")} of the state '{one.Attr("state")}', which statecode does not have";
        }

        foreach (XElement one in states)
        {
            List<XElement> own = statuses.Where(status => status.Attr("state") == one.Attr("value")).ToList();
            if (own.Count == 0)
            {
                yield return $"has the state {one.Attr("value")} without any status";
            }
            else if (!own.Exists(status => status.Attr("value") == one.Attr("defaultstatus")))
            {
                yield return $"has the state {one.Attr("value")} with the default status '{one.Attr("defaultstatus")}', which is not one of its statuses";
            }
        }
    }
}
