using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Triage.Storage;

/// <summary>Triage terms as rows.</summary>
public static class TriageTermRows
{
    private const string Category = "category";

    /// <summary>All active terms: one request for each 5,000.</summary>
    public static IReadOnlyList<TriageTerm> Read(IOrganizationService service)
    {
        var query = new QueryExpression(TriageTermTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TriageTermTable.Term, TriageTermTable.TextLanguage, TriageTermTable.Severity, TriageTermTable.Weight),
        };
        query.Criteria.AddCondition(TriageTermTable.StateCode, ConditionOperator.Equal, 0);
        LinkEntity category = query.AddLink(ComplaintCategoryTable.LogicalName, TriageTermTable.ComplaintCategory, ComplaintCategoryTable.Id, JoinOperator.LeftOuter);
        category.EntityAlias = Category;
        category.Columns = new ColumnSet(ComplaintCategoryTable.Code);
        query.AddOrder(TriageTermTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => Read(row, row.GetAttributeValue<AliasedValue>(Category + "." + ComplaintCategoryTable.Code)?.Value as string)).ToList();
    }

    /// <summary>A term as the domain sees it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="categoryCode">The code of its category.</param>
    internal static TriageTerm Read(Entity row, string? categoryCode) => new()
    {
        Text = row.GetAttributeValue<string>(TriageTermTable.Term) ?? string.Empty,
        Language = Choices.Read<TextLanguage>(row, TriageTermTable.TextLanguage),
        CategoryCode = categoryCode,
        Severity = Choices.ReadOptional<ComplaintSeverity>(row, TriageTermTable.Severity),
        Weight = row.GetAttributeValue<decimal?>(TriageTermTable.Weight) ?? 0m,
    };
}
