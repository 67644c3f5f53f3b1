using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Tests.Support;

/// <summary>The work behind <see cref="OtherOperations"/>, with the caller's rights.</summary>
public abstract class OtherPlugin : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext)serviceProvider.GetService(typeof(IPluginExecutionContext))!;
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        Run(context, factory.CreateOrganizationService(context.UserId));
    }

    protected abstract void Run(IPluginExecutionContext context, IOrganizationService rows);
}

/// <summary>Gives back what it gets.</summary>
public sealed class EchoPlugin : OtherPlugin
{
    protected override void Run(IPluginExecutionContext context, IOrganizationService rows) => context.OutputParameters.AddRange(context.InputParameters);
}

/// <summary>Gives a contact another last name.</summary>
public sealed class RenamePlugin : OtherPlugin
{
    protected override void Run(IPluginExecutionContext context, IOrganizationService rows)
    {
        var target = (EntityReference)context.InputParameters["Target"];
        context.OutputParameters["Before"] = rows.Retrieve(target.LogicalName, target.Id, new ColumnSet("lastname"))["lastname"];
        rows.Update(new Entity(target.LogicalName, target.Id) { ["lastname"] = context.InputParameters["Name"] });
    }
}

/// <summary>Greets a contact by name.</summary>
public sealed class DescribePlugin : OtherPlugin
{
    protected override void Run(IPluginExecutionContext context, IOrganizationService rows)
    {
        Entity contact = rows.Retrieve("contact", context.PrimaryEntityId, new ColumnSet("lastname"));
        context.OutputParameters["Text"] = (context.InputParameters.TryGetValue("Greeting", out object? greeting) ? greeting : "Hello") + " " + contact["lastname"];
    }
}

/// <summary>Contacts by last name: one, or all of them.</summary>
public sealed class FindContactsPlugin : OtherPlugin
{
    protected override void Run(IPluginExecutionContext context, IOrganizationService rows)
    {
        var query = new QueryByAttribute("contact") { ColumnSet = new ColumnSet("lastname", "ownerid") };
        query.AddAttributeValue("lastname", context.InputParameters["Name"]);
        EntityCollection found = rows.RetrieveMultiple(query);
        if (context.MessageName == "tst_FindContacts")
        {
            context.OutputParameters["All"] = found;
        }
        else
        {
            context.OutputParameters["Found"] = found.Entities.FirstOrDefault();
        }
    }
}

/// <summary>Does nothing and says nothing.</summary>
public sealed class SilentPlugin : OtherPlugin
{
    protected override void Run(IPluginExecutionContext context, IOrganizationService rows)
    {
    }
}
