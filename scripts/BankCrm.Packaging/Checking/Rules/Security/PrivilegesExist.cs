using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Security;

internal sealed partial class PrivilegesExist : ContentRule
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public PrivilegesExist()
        : base("SOL-080", "Every privilege on a table of the publisher, in a role or on a custom API, is one that the table gets: its table is there, organisation-owned tables have no Assign and Share and only the level Global.", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (XElement role in solution.Roles)
        {
            foreach (XElement privilege in role.Elements("RolePrivileges").Elements("RolePrivilege"))
            {
                string? problem = Problem(solution, privilege.Attr("name"), privilege.Attr("level"));
                if (problem is not null)
                {
                    yield return $"{CustomizationsFile}: the role {role.Attr("name")} has the privilege {privilege.Attr("name")} {problem}.";
                }
            }
        }

        foreach (CustomApi api in solution.CustomApis)
        {
            string name = api.Element.Text("executeprivilegename");
            string? problem = Problem(solution, name, level: null);
            if (problem is not null)
            {
                yield return $"{api.File}: the {api} asks for the privilege {name} {problem}.";
            }
        }
    }

    private static string? Problem(CheckedSolution solution, string name, string? level)
    {
        if (level is not null && !Levels.Contains(level, StringComparer.Ordinal))
        {
            return $"with the level '{level}', which is none of {string.Join(", ", Levels)}";
        }

        Match match = PrivilegeName().Match(name);
        if (!match.Success || !solution.IsOwn(match.Groups["table"].Value))
        {
            return null;
        }

        string table = match.Groups["table"].Value.ToLowerInvariant();
        if (solution.HasTable(table) == Answer.No)
        {
            return $"of the table {table}, which neither the package nor the platform has";
        }

        if (solution.FindTable(table) is not { IsWhole: true, IsUserOwned: false })
        {
            return null;
        }

        if (match.Groups["right"].Value is "Assign" or "Share")
        {
            return $"and the table {table} is owned by the organisation, so it has no such privilege";
        }

        return level is null or "Global" ? null : $"with the level {level}, and the table {table} is owned by the organisation, so only Global is possible";
    }

    [GeneratedRegex("^prv(?<right>Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(?<table>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PrivilegeName();
}
