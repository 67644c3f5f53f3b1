using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Triage.Storage;

/// <summary>What triage reads and writes on a complaint.</summary>
public static class TriageColumns
{
    private const string LineEnd = "\n";

    public static ColumnSet Columns => new(
        ComplaintTable.ComplaintNumber, ComplaintTable.Title, ComplaintTable.Summary, ComplaintTable.Category, ComplaintTable.SuggestedCategory, ComplaintTable.SuggestedSeverity,
        ComplaintTable.TriageState);

    public static TriagedComplaint Read(Entity row) => new()
    {
        Id = row.Id,
        Number = row.GetAttributeValue<string>(ComplaintTable.ComplaintNumber) ?? string.Empty,
        Text = row.GetAttributeValue<string>(ComplaintTable.Title) + LineEnd + row.GetAttributeValue<string>(ComplaintTable.Summary),
        HasCategory = row.Lookup(ComplaintTable.Category) is not null,
        SuggestedCategoryId = row.Lookup(ComplaintTable.SuggestedCategory),
        SuggestedSeverity = Choices.ReadOptional<ComplaintSeverity>(row, ComplaintTable.SuggestedSeverity),
        State = Choices.ReadOptional<TriageState>(row, ComplaintTable.TriageState),
    };

    public static Entity Write(System.Guid complaintId, TriageSuggestion suggestion, System.Guid? categoryId, TriageState state) => new(ComplaintTable.LogicalName, complaintId)
    {
        [ComplaintTable.SuggestedCategory] = categoryId is { } category ? new EntityReference(ComplaintCategoryTable.LogicalName, category) : null,
        [ComplaintTable.SuggestedSeverity] = Choices.Of(suggestion.Severity),
        [ComplaintTable.TriageWords] = TriageText.Words(suggestion),
        [ComplaintTable.TriageConfidence] = suggestion.Confidence,
        [ComplaintTable.TriageState] = Choices.Of(state),
    };
}
