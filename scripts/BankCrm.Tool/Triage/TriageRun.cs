using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Triage.Storage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Triage;

/// <summary>
/// Suggests for complaints that have a text and neither category nor suggestion: those that came in before there were terms. One request
/// reads a page of them, the writing is in bulk; a run that was stopped goes on where it stopped.
/// </summary>
internal sealed class TriageRun
{
    private readonly IDataverse dataverse;
    private readonly TimeProvider clock;

    public TriageRun(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        this.clock = clock;
    }

    /// <summary>How many complaints one page reads.</summary>
    public int PageSize { get; init; } = RowReading.PageSize;

    /// <summary>Suggests.</summary>
    /// <returns>How many complaints each category was suggested for; an empty code counts those whose text holds no known word.</returns>
    public IReadOnlyDictionary<string, int> Run(CancellationToken cancellation)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var book = new TriageBook(TriageTermRows.Read(dataverse));
        Dictionary<string, Guid> categories = Categories();
        var bulk = new BulkRequests(dataverse);
        string? after = null;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            List<Entity> page = dataverse.RetrieveMultiple(Query(after)).Entities.ToList();
            var languages = new List<TextLanguage>();
            var updates = new List<Entity>();
            foreach (TriagedComplaint complaint in page.Select(TriageColumns.Read))
            {
                TriageSuggestion suggestion = book.Suggest(complaint.Text);
                Guid? category = suggestion.CategoryCode is { } code && categories.TryGetValue(code, out Guid id) ? id : null;
                updates.Add(TriageColumns.Write(complaint.Id, suggestion, category, category is null ? TriageState.NothingSuggested : TriageState.Suggested));
                languages.Add(suggestion.Language);
                string counted = category is null ? string.Empty : suggestion.CategoryCode!;
                counts[counted] = counts.GetValueOrDefault(counted) + 1;
            }

            bulk.Update(updates);
            Day month = Day.Of(clock.GetUtcNow().UtcDateTime).EndOfMonth;
            foreach (IGrouping<TextLanguage, TextLanguage> language in languages.GroupBy(language => language))
            {
                TriageAccuracyRows.Add(dataverse, month, language.Key, TriageState.Suggested, language.Count());
            }

            after = page.Count < PageSize ? null : page[^1].GetAttributeValue<string>(ComplaintTable.ComplaintNumber);
        }
        while (after is not null);
        return counts;
    }

    /// <summary>What people made of suggestions, by month and language.</summary>
    public IReadOnlyList<Entity> ReadAccuracy()
    {
        var query = new QueryExpression(TriageAccuracyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(TriageAccuracyTable.PeriodEnd, TriageAccuracyTable.TextLanguage, TriageAccuracyTable.Suggested, TriageAccuracyTable.Confirmed, TriageAccuracyTable.Changed),
        };
        query.AddOrder(TriageAccuracyTable.PeriodEnd, OrderType.Ascending);
        query.AddOrder(TriageAccuracyTable.TextLanguage, OrderType.Ascending);
        query.AddOrder(TriageAccuracyTable.Id, OrderType.Ascending);
        return dataverse.ReadAll(query).ToList();
    }

    private QueryExpression Query(string? after)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = TriageColumns.Columns, TopCount = PageSize };
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(ComplaintTable.Category, ConditionOperator.Null);
        query.Criteria.AddCondition(ComplaintTable.TriageState, ConditionOperator.Null);
        query.Criteria.AddCondition(ComplaintTable.Summary, ConditionOperator.NotNull);
        if (after is not null)
        {
            query.Criteria.AddCondition(ComplaintTable.ComplaintNumber, ConditionOperator.GreaterThan, after);
        }

        query.AddOrder(ComplaintTable.ComplaintNumber, OrderType.Ascending);
        return query;
    }

    private Dictionary<string, Guid> Categories()
    {
        var query = new QueryExpression(ComplaintCategoryTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintCategoryTable.Code) };
        query.Criteria.AddCondition(ComplaintCategoryTable.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(ComplaintCategoryTable.Id, OrderType.Ascending);
        return dataverse.ReadAll(query).ToDictionary(row => row.GetAttributeValue<string>(ComplaintCategoryTable.Code), row => row.Id, StringComparer.OrdinalIgnoreCase);
    }
}
