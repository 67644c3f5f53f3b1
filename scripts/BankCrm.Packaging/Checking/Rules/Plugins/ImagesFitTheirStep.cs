using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class ImagesFitTheirStep : ContentRule
{
    private const string PreImage = "0";
    private const string PostImage = "1";
    private const string Both = "2";
    private const string PostOperation = "40";

    public ImagesFitTheirStep()
        : base("SOL-067", "A step has only images that its message and stage can give: none before a Create, none after a Delete, one after only in stage 40, each with its columns and with the message property that it comes from.", Sources.StepDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from step in solution.Steps
        let message = Messages.NameOf(step)
        where message.Length > 0
        from image in step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage")
        from problem in Problems(message, step.Text("Stage"), image)
        select $"{CustomizationsFile}: the image {image.Attr("Name")} of the step {step.Attr("Name")} {problem}.";

    private static IEnumerable<string> Problems(string message, string stage, XElement image)
    {
        if (!Messages.MayHaveImages(message))
        {
            yield return $"cannot be: the message {message} gives no images";
            yield break;
        }

        string type = image.Text("ImageType");
        if (type is not (PreImage or PostImage or Both))
        {
            yield return $"has the ImageType '{type}', which is not 0 (before), 1 (after) or 2 (both)";
        }

        if (message.StartsWith("Create", StringComparison.Ordinal) && type is (PreImage or Both))
        {
            yield return "is of the row before a Create, when there is none";
        }

        if (message.StartsWith("Delete", StringComparison.Ordinal) && type is (PostImage or Both))
        {
            yield return "is of the row after a Delete, when there is none";
        }

        if (stage != PostOperation && type is (PostImage or Both))
        {
            yield return $"is of the row after the operation, which stage {stage} comes before";
        }

        if (image.Text("Attributes").Length == 0)
        {
            yield return "names no columns, so it would carry all of them";
        }

        string? property = PropertyOf(message);
        if (property is not null && !image.Text("MessagePropertyName").Equals(property, StringComparison.OrdinalIgnoreCase))
        {
            yield return $"has the MessagePropertyName '{image.Text("MessagePropertyName")}', and the message {message} calls it '{property}'";
        }
    }

    private static string? PropertyOf(string message) => message switch
    {
        "Create" => "Id",
        "Update" or "Delete" or "Assign" => "Target",
        "SetState" or "SetStateDynamicEntity" => "EntityMoniker",
        "CreateMultiple" or "UpdateMultiple" or "DeleteMultiple" => "Targets",
        _ => null,
    };
}
