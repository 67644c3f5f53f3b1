using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.ValidateSpokesperson;

/// <summary>A group speaks through a few people, each named once.</summary>
[Step("Create", ComplaintSpokespersonTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ComplaintSpokespersonTable.LogicalName, StepStage.PreOperation, Filtering = "bce_complaintid,bce_contactid", Before = "bce_complaintid,bce_contactid")]
public sealed class ValidateSpokespersonPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        Entity row = context.Execution.MessageName == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        Guid complaint = row.Lookup(ComplaintSpokespersonTable.Complaint) ?? throw Refuse(RegisterCodes.SpokespersonIncomplete);
        Guid person = row.Lookup(ComplaintSpokespersonTable.Contact) ?? throw Refuse(RegisterCodes.SpokespersonIncomplete);
        if (!IsOfAGroup(context, complaint))
        {
            throw Refuse(RegisterCodes.SpokespersonWithoutGroup);
        }

        int most = ComplaintPolicyReader.Read(context.AsSystem, context.UtcNow).Spokespersons;
        Guid[] others = Others(context, complaint, most);
        if (others.Contains(person))
        {
            throw Refuse(RegisterCodes.SpokespersonTwice);
        }

        if (!ComplainantRules.MayHave(others.Length + 1, most))
        {
            throw Refuse(RegisterCodes.TooManySpokespersons, most);
        }
    }

    private static bool IsOfAGroup(PluginContext context, Guid complaint)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.ComplainantKind), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.Equal, complaint);
        return context.AsSystem.RetrieveMultiple(query).Entities.Any(row => Choices.Read<ComplainantKind>(row, ComplaintTable.ComplainantKind) == ComplainantKind.Group);
    }

    private static Guid[] Others(PluginContext context, Guid complaint, int most)
    {
        var query = new QueryExpression(ComplaintSpokespersonTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintSpokespersonTable.Contact), TopCount = most + 1 };
        query.Criteria.AddCondition(ComplaintSpokespersonTable.Complaint, ConditionOperator.Equal, complaint);
        return context.AsSystem.RetrieveMultiple(query).Entities
            .Where(row => row.Id != context.Execution.PrimaryEntityId)
            .Select(row => row.Lookup(ComplaintSpokespersonTable.Contact) ?? Guid.Empty)
            .ToArray();
    }

    private static ViolationException Refuse(string code, params object[] arguments) => new(new Violation(code, arguments));
}
