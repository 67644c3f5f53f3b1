using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Customers.IdentifyMember;

/// <summary>Gives members of groups and parties to projects their customer's number, which is what they are found and kept apart by.</summary>
[Step("Create", GroupMemberTable.LogicalName, StepStage.PreOperation)]
[Step("Update", GroupMemberTable.LogicalName, StepStage.PreOperation, Filtering = Identifying, Before = StepAttribute.AllOwnColumns)]
[Step("Create", ProjectPartyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ProjectPartyTable.LogicalName, StepStage.PreOperation, Filtering = Identifying, Before = StepAttribute.AllOwnColumns)]
public sealed class IdentifyMemberPlugin : PluginBase
{
    private const string Identifying = "bce_contactid,bce_accountid,bce_customernumber,bce_startson,bce_endson";

    protected override void Execute(PluginContext context)
    {
        Entity target = context.Target;
        Entity row = context.Execution.MessageName == "Create" ? target : ColumnChanges.Merge(target, context.Before);
        EntityReference? contact = row.GetAttributeValue<EntityReference>(GroupMemberTable.Contact);
        EntityReference? account = row.GetAttributeValue<EntityReference>(GroupMemberTable.Account);
        if (MemberRules.MemberIsSound(contact is not null, account is not null, row.Day(GroupMemberTable.StartsOn), row.Day(GroupMemberTable.EndsOn)) is { } broken)
        {
            throw new ViolationException(broken);
        }

        // Whoever may write the member has been let in by the platform; the number is read whatever else they may see of the customer.
        string? number = contact is not null ? NumberOf(context.AsSystem, CustomerTable.Contact, contact) : NumberOf(context.AsSystem, CustomerTable.Account, account!);
        target[GroupMemberTable.CustomerNumber] = number;
        if (string.IsNullOrEmpty(row.GetAttributeValue<string>(GroupMemberTable.Name)))
        {
            target[GroupMemberTable.Name] = number;
        }
    }

    private static string? NumberOf(IOrganizationService service, CustomerTable table, EntityReference customer)
    {
        var query = new QueryExpression(CustomerTables.LogicalName(table)) { ColumnSet = new ColumnSet(CustomerColumns.Number), TopCount = 1 };
        query.Criteria.AddCondition(CustomerTables.IdColumn(table), ConditionOperator.Equal, customer.Id);
        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>(CustomerColumns.Number)).FirstOrDefault();
    }
}
