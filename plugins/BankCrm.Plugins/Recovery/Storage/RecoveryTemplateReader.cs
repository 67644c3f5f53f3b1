using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>Reads the templates of recovery actions, and with them the language of the bank's rows: one request.</summary>
public static class RecoveryTemplateReader
{
    /// <summary>The columns that a template is read from.</summary>
    internal static string[] Columns => new[]
    {
        RecoveryTemplateTable.Name, RecoveryTemplateTable.NameZh, RecoveryTemplateTable.Code, RecoveryTemplateTable.SeverityFrom, RecoveryTemplateTable.SeverityTo,
        RecoveryTemplateTable.ComplaintCause, RecoveryTemplateTable.JusticeKind, RecoveryTemplateTable.ActionKind, RecoveryTemplateTable.Sequence, RecoveryTemplateTable.DueDays,
        RecoveryTemplateTable.Description, RecoveryTemplateTable.DescriptionZh, RecoveryTemplateTable.IsRequired,
    };

    /// <summary>Every active template.</summary>
    /// <param name="service">Under whose rights they are read.</param>
    /// <param name="language">The language of their texts as a locale id; null takes the organisation's base language.</param>
    public static RecoveryTemplateBook Read(IOrganizationService service, int? language = null)
    {
        var query = new QueryExpression(RecoveryTemplateTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(RecoveryTemplateTable.StateCode, ConditionOperator.Equal, 0);
        LinkEntity organization = query.AddLink(OrganizationTable.LogicalName, OrganizationTable.Id, OrganizationTable.Id, JoinOperator.LeftOuter);
        organization.EntityAlias = OrganizationTable.LogicalName;
        organization.Columns = new ColumnSet(OrganizationTable.LanguageCode);
        query.AddOrder(RecoveryTemplateTable.Id, OrderType.Ascending);
        return new RecoveryTemplateBook(service.ReadAll(query).Select(row => ReadTemplate(row, Languages.Nearest(language ?? LanguageOf(row)) == Languages.SimplifiedChinese)));
    }

    /// <summary>A template as the domain sees it.</summary>
    internal static RecoveryTemplate ReadTemplate(Entity row, bool isChinese) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(RecoveryTemplateTable.Code) ?? string.Empty,
        Name = Text(row, isChinese, RecoveryTemplateTable.Name, RecoveryTemplateTable.NameZh) ?? string.Empty,
        Description = Text(row, isChinese, RecoveryTemplateTable.Description, RecoveryTemplateTable.DescriptionZh),
        SeverityFrom = Choices.ReadOptional<ComplaintSeverity>(row, RecoveryTemplateTable.SeverityFrom),
        SeverityTo = Choices.ReadOptional<ComplaintSeverity>(row, RecoveryTemplateTable.SeverityTo),
        CauseId = row.Lookup(RecoveryTemplateTable.ComplaintCause),
        Justice = Choices.Read<JusticeKind>(row, RecoveryTemplateTable.JusticeKind),
        Kind = Choices.Read<RecoveryActionKind>(row, RecoveryTemplateTable.ActionKind),
        Sequence = row.GetAttributeValue<int?>(RecoveryTemplateTable.Sequence) ?? 0,
        DueDays = row.GetAttributeValue<int?>(RecoveryTemplateTable.DueDays) ?? 0,
        IsRequired = row.GetAttributeValue<bool>(RecoveryTemplateTable.IsRequired),
    };

    private static int LanguageOf(Entity row) =>
        row.GetAttributeValue<AliasedValue>(OrganizationTable.LogicalName + "." + OrganizationTable.LanguageCode)?.Value as int? ?? Languages.English;

    /// <summary>The text in the language of the bank's rows, or the English one where that is empty.</summary>
    private static string? Text(Entity row, bool isChinese, string english, string chinese) =>
        isChinese && row.GetAttributeValue<string>(chinese) is { Length: > 0 } text ? text : row.GetAttributeValue<string>(english);
}
