using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Triage.Storage;

/// <summary>Triage on Dataverse.</summary>
internal sealed class DataverseTriageStore : ITriageStore
{
    private readonly IOrganizationService asUser;
    private readonly IOrganizationService asSystem;

    /// <summary>A store for one caller.</summary>
    /// <param name="asUser">Complaints are looked for, and decisions written, under the caller's rights.</param>
    /// <param name="asSystem">Suggestions and counts are the system's: nobody writes them by hand.</param>
    public DataverseTriageStore(IOrganizationService asUser, IOrganizationService asSystem)
    {
        this.asUser = asUser;
        this.asSystem = asSystem;
    }

    public TriageBook ReadBook() => new(TriageTermRows.Read(asSystem));

    public TriagedComplaint? ReadComplaint(Guid id)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = TriageColumns.Columns, TopCount = 1 };
        query.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.Equal, id);
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        return asUser.RetrieveMultiple(query).Entities.Select(TriageColumns.Read).FirstOrDefault();
    }

    public Guid? FindCategory(string code)
    {
        var query = new QueryExpression(ComplaintCategoryTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintCategoryTable.Code, ConditionOperator.Equal, code);
        query.Criteria.AddCondition(ComplaintCategoryTable.StateCode, ConditionOperator.Equal, 0);
        return asSystem.RetrieveMultiple(query).Entities.Select(row => (Guid?)row.Id).FirstOrDefault();
    }

    public void WriteSuggestion(Guid complaintId, TriageSuggestion suggestion, Guid? categoryId, TriageState state) =>
        asSystem.Update(TriageColumns.Write(complaintId, suggestion, categoryId, state));

    public void WriteDecision(Guid complaintId, Guid categoryId, ComplaintSeverity severity, TriageState state)
    {
        asUser.Update(new Entity(ComplaintTable.LogicalName, complaintId)
        {
            [ComplaintTable.Category] = new EntityReference(ComplaintCategoryTable.LogicalName, categoryId),
            [ComplaintTable.Severity] = Choices.Of(severity),
        });
        asSystem.Update(new Entity(ComplaintTable.LogicalName, complaintId) { [ComplaintTable.TriageState] = Choices.Of(state) });
    }

    public void Count(Day periodEnd, TextLanguage language, TriageState state) => TriageAccuracyRows.Add(asSystem, periodEnd, language, state);
}
