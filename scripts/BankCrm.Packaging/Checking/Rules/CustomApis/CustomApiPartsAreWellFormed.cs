using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.CustomApis;

internal sealed class CustomApiPartsAreWellFormed : ContentRule
{
    private const int LastType = 12;
    private const int EntityType = 3;
    private const int EntityCollectionType = 4;
    private const int EntityReferenceType = 5;

    public CustomApiPartsAreWellFormed()
        : base("SOL-072", "A custom API's request parameters and response properties have a type from 0 to 12 and names of their own; only request parameters say isoptional, only row types name a table, and that table is there.", Sources.CustomApiDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (CustomApi api in solution.CustomApis)
        {
            foreach (string problem in Problems(solution, api, api.Requests, "request parameter").Concat(Problems(solution, api, api.Responses, "response property")))
            {
                yield return problem;
            }

            foreach (CustomApiPart response in api.Responses.Where(response => response.Element.Element("isoptional") is not null))
            {
                yield return $"{response.File}: the response property {response.Name} of the {api} says isoptional, which only request parameters may.";
            }

            foreach (CustomApiPart request in api.Requests.Where(request => request.Element.Text("isoptional") is not ("0" or "1")))
            {
                yield return $"{request.File}: the request parameter {request.Name} of the {api} must say isoptional 0 or 1.";
            }
        }
    }

    private static IEnumerable<string> Problems(CheckedSolution solution, CustomApi api, IReadOnlyList<CustomApiPart> parts, string kind)
    {
        foreach (CustomApiPart part in parts)
        {
            int? type = part.Element.Number("type");
            if (type is not (>= 0 and <= LastType))
            {
                yield return $"{part.File}: the {kind} {part.Name} of the {api} has the type '{part.Element.Text("type")}', which is not from 0 to {LastType}.";
            }

            string table = part.Element.Text("logicalentityname").ToLowerInvariant();
            if (table.Length > 0 && type is not (EntityType or EntityCollectionType or EntityReferenceType))
            {
                yield return $"{part.File}: the {kind} {part.Name} of the {api} names the table {table}, and its type {type} is no row.";
            }

            if (table.Length > 0 && solution.HasTable(table) == Answer.No)
            {
                yield return $"{part.File}: the {kind} {part.Name} of the {api} names the table {table}, which neither the package nor the platform has.";
            }
        }

        foreach (IGrouping<string, CustomApiPart> same in parts.GroupBy(part => part.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()))
        {
            yield return $"{same.First().File}: the {api} has the {kind} {same.Key} more than once.";
        }
    }
}
