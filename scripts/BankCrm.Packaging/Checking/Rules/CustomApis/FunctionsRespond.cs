using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.CustomApis;

internal sealed class FunctionsRespond : ContentRule
{
    public FunctionsRespond()
        : base("SOL-071", "A custom API that is a function has at least one response property and is not enabled for workflows.", Sources.CustomApiDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (CustomApi api in solution.CustomApis.Where(api => api.Element.IsOn("isfunction")))
        {
            if (api.Responses.Count == 0)
            {
                yield return $"{api.File}: the {api} is a function and has no response property.";
            }

            if (api.Element.IsOn("workflowsdkstepenabled"))
            {
                yield return $"{api.File}: the {api} is a function, and functions cannot be enabled for workflows (workflowsdkstepenabled must be 0).";
            }
        }
    }
}
