using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Returns.Storage;

/// <summary>What the codes of a return are called in a language: one request.</summary>
public static class ReturnNameRows
{
    /// <summary>Reads the names of all categories, and takes those of outcomes from the catalogue.</summary>
    public static ReturnNames Read(IOrganizationService service, int localeId)
    {
        bool isChinese = Languages.Nearest(localeId) == Languages.SimplifiedChinese;
        Dictionary<string, string> categories = Rows(service).ToDictionary(
            row => row.GetAttributeValue<string>(ComplaintCategoryTable.Code),
            row => row.GetAttributeValue<string>(isChinese ? ComplaintCategoryTable.NameZh : ComplaintCategoryTable.Name) ?? row.GetAttributeValue<string>(ComplaintCategoryTable.Code),
            StringComparer.Ordinal);
        Dictionary<ComplaintOutcome, string> outcomes = Enum.GetValues(typeof(ComplaintOutcome)).Cast<ComplaintOutcome>()
            .ToDictionary(outcome => outcome, outcome => MessageCatalogue.Say(ReturnMessages.OutcomeOf(outcome), localeId));
        return new ReturnNames(categories, outcomes, MessageCatalogue.Say(ReturnMessages.NoCategory, localeId), MessageCatalogue.Say(ReturnMessages.NoOutcome, localeId), isChinese);
    }

    /// <summary>The categories with code and names, those that are no longer used too.</summary>
    internal static IEnumerable<Entity> Rows(IOrganizationService service)
    {
        var query = new QueryExpression(ComplaintCategoryTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintCategoryTable.Code, ComplaintCategoryTable.Name, ComplaintCategoryTable.NameZh) };
        query.Criteria.AddCondition(ComplaintCategoryTable.Code, ConditionOperator.NotNull);
        query.AddOrder(ComplaintCategoryTable.Id, OrderType.Ascending);
        return service.ReadAll(query);
    }
}
