using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>Snapshots of a row before and after an operation: read once with the columns of all steps, handed out as registered.</summary>
internal sealed class StepImages(Engine engine, CallScope scope, PipelineEvent operation)
{
    private Entity? before;
    private Entity? after;

    public void TakePre(StepDefinition[] steps) => before = Take(steps, image => image.IsPre);

    /// <summary>After a delete there is nothing to take.</summary>
    public void TakePost(StepDefinition[] steps) => after = operation.Message == "Delete" ? null : Take(steps, image => image.IsPost);

    public EntityImageCollection PreOf(StepDefinition step) => Of(step, before, image => image.IsPre);

    public EntityImageCollection PostOf(StepDefinition step) => step.Stage == 40 ? Of(step, after, image => image.IsPost) : [];

    private static EntityImageCollection Of(StepDefinition step, Entity? snapshot, System.Func<StepImageDefinition, bool> wanted)
    {
        var images = new EntityImageCollection();
        foreach (StepImageDefinition image in step.Images.Where(wanted))
        {
            if (snapshot is not null)
            {
                images[image.Alias] = Part(snapshot, image.Columns);
            }
        }

        return images;
    }

    private static Entity Part(Entity snapshot, List<string> columns)
    {
        var part = new Entity(snapshot.LogicalName, snapshot.Id) { RowVersion = snapshot.RowVersion };
        foreach (KeyValuePair<string, object> attribute in snapshot.Attributes)
        {
            if (columns.Count == 0 || columns.Contains(attribute.Key))
            {
                part.Attributes[attribute.Key] = attribute.Value;
            }
        }

        foreach (KeyValuePair<string, string> formatted in snapshot.FormattedValues)
        {
            if (part.Attributes.ContainsKey(formatted.Key))
            {
                part.FormattedValues[formatted.Key] = formatted.Value;
            }
        }

        return part;
    }

    private Entity? Take(StepDefinition[] steps, System.Func<StepImageDefinition, bool> wanted)
    {
        StepImageDefinition[] images = [.. steps.SelectMany(step => step.Images).Where(wanted)];
        if (images.Length == 0 || operation.Table is null)
        {
            return null;
        }

        ColumnSet columns = images.Any(image => image.Columns.Count == 0)
            ? new ColumnSet(true)
            : new ColumnSet([.. images.SelectMany(image => image.Columns).Distinct()]);
        CallScope system = scope.As(engine.Runtime.Principals.Of(WellKnown.SystemUser));
        return engine.Processor.Find(system, operation.Table, operation.RowId, columns);
    }
}
