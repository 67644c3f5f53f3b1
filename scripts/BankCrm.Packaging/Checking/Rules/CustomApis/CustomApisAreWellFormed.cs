using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.CustomApis;

internal sealed class CustomApisAreWellFormed : ContentRule
{
    public CustomApisAreWellFormed()
        : base("SOL-073", "A custom API is in a folder of its unique name, binds to nothing (0), or to a table that is there (1, 2), and lets in no steps (0), asynchronous ones (1) or all (2).", Sources.CustomApiDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from api in solution.CustomApis
        from problem in Problems(solution, api)
        select $"{api.File}: the {api} {problem}.";

    private static IEnumerable<string> Problems(CheckedSolution solution, CustomApi api)
    {
        if (!api.File.Equals($"customapis/{api.UniqueName}/customapi.xml", StringComparison.OrdinalIgnoreCase))
        {
            yield return "is in a folder of another name";
        }

        string binding = api.Element.Text("bindingtype");
        string table = api.Element.Text("boundentitylogicalname").ToLowerInvariant();
        switch (binding)
        {
            case "0" when table.Length > 0:
                yield return $"binds to nothing (bindingtype 0) and yet names the table {table}";
                break;
            case "1" or "2" when table.Length == 0:
                yield return $"binds to a table (bindingtype {binding}) and names none";
                break;
            case "1" or "2" when solution.HasTable(table) == Answer.No:
                yield return $"binds to the table {table}, which neither the package nor the platform has";
                break;
            case not ("0" or "1" or "2"):
                yield return $"has the bindingtype '{binding}', which is not 0, 1 or 2";
                break;
        }

        if (api.Element.Text("allowedcustomprocessingsteptype") is not ("0" or "1" or "2"))
        {
            yield return $"has the allowedcustomprocessingsteptype '{api.Element.Text("allowedcustomprocessingsteptype")}', which is not 0, 1 or 2";
        }
    }
}
