using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class StepsAreWhereStepsCanBe : ContentRule
{
    private const string Asynchronous = "1";

    public StepsAreWhereStepsCanBe()
        : base("SOL-068", "A step names its message and runs in stage 10, 20 or 40, asynchronously only in 40; on Create, Update and Delete it names its table; a message with the publisher's prefix is a custom API that is there and lets steps in.", Sources.StepDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from step in solution.Steps
        from problem in Problems(solution, step)
        select $"{CustomizationsFile}: the step {step.Attr("Name")} {problem}.";

    private static IEnumerable<string> Problems(CheckedSolution solution, XElement step)
    {
        string stage = step.Text("Stage");
        if (stage is not ("10" or "20" or "40"))
        {
            yield return $"is in stage '{stage}', and must be in 10, 20 or 40";
        }

        string mode = step.Text("Mode");
        if (mode is not ("0" or Asynchronous))
        {
            yield return $"has the Mode '{mode}', which is neither 0 (at once) nor 1 (asynchronous)";
        }
        else if (mode == Asynchronous && stage != "40")
        {
            yield return $"is asynchronous in stage {stage}, and asynchronous steps run only in stage 40";
        }

        string message = Messages.NameOf(step);
        if (message.Length == 0 && step.Text("SdkMessageId").Length == 0)
        {
            yield return "names no message";
        }

        if (message is "Create" or "Update" or "Delete" && step.Text("PrimaryEntity").Length == 0)
        {
            yield return $"reacts to {message} of no table, so it would run for every table";
        }

        if (solution.IsOwn(message))
        {
            CustomApi? api = solution.CustomApis.FirstOrDefault(api => api.UniqueName == message);
            if (api is null && !solution.IsRequiredElsewhere(message) && solution.CustomApis.Count > 0)
            {
                yield return $"reacts to {message}, and no such custom API is in the package";
            }
            else if (api is not null && api.Element.Text("allowedcustomprocessingsteptype") == "0")
            {
                yield return $"reacts to {message}, whose custom API lets no steps in (allowedcustomprocessingsteptype 0)";
            }
        }
    }
}
