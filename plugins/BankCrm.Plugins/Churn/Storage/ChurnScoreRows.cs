using System;
using System.Globalization;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Churn.Storage;

/// <summary>Rows of the history of churn scores, read as and written from the domain's records.</summary>
internal static class ChurnScoreRows
{
    public static string[] Columns => new[]
    {
        ChurnScoreTable.Contact,
        ChurnScoreTable.Account,
        ChurnScoreTable.PeriodKind,
        ChurnScoreTable.PeriodEnd,
        ChurnScoreTable.Revision,
        ChurnScoreTable.Score,
        ChurnScoreTable.Band,
        ChurnScoreTable.PreviousBand,
        ChurnScoreTable.ReasonCodes,
        ChurnScoreTable.Unknown,
        ChurnScoreTable.Policy,
        ChurnScoreTable.Inputs,
        ChurnScoreTable.StatusCode,
    };

    public static StoredChurnScore Read(CustomerTable table, Entity row) => new()
    {
        Id = row.Id,
        CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
        PeriodKind = Choices.Read<PeriodKind>(row, ChurnScoreTable.PeriodKind),
        PeriodEnd = row.Day(ChurnScoreTable.PeriodEnd) ?? default,
        Revision = row.GetAttributeValue<int>(ChurnScoreTable.Revision),
        IsSuperseded = row.GetAttributeValue<OptionSetValue>(ChurnScoreTable.StatusCode)?.Value == ChurnScoreTable.Superseded,
        Score = row.GetAttributeValue<decimal>(ChurnScoreTable.Score),
        Band = Choices.Read<ChurnBand>(row, ChurnScoreTable.Band),
        PreviousBand = Choices.Read<ChurnBand>(row, ChurnScoreTable.PreviousBand),
        PolicyId = row.Lookup(ChurnScoreTable.Policy),
        Reasons = row.GetAttributeValue<string>(ChurnScoreTable.ReasonCodes) ?? string.Empty,
        Unknown = row.GetAttributeValue<string>(ChurnScoreTable.Unknown) ?? string.Empty,
        Inputs = row.GetAttributeValue<string>(ChurnScoreTable.Inputs) ?? string.Empty,
    };

    public static Entity Write(CustomerRecord customer, NewRow<ChurnScore> added)
    {
        ChurnScore score = added.Decision;
        var row = new Entity(ChurnScoreTable.LogicalName)
        {
            [ChurnScoreTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3:0.##}", customer.Number, score.PeriodEnd, ChurnWords.Of(score.Band), score.Score),
            [ChurnScoreTable.PeriodKind] = Choices.Of(score.PeriodKind),
            [ChurnScoreTable.PeriodEnd] = score.PeriodEnd.ToDateTime(),
            [ChurnScoreTable.Revision] = added.Revision,
            [ChurnScoreTable.Score] = score.Score,
            [ChurnScoreTable.Band] = Choices.Of(score.Band),
            [ChurnScoreTable.PreviousBand] = Choices.Of(score.PreviousBand),
            [ChurnScoreTable.ReasonCodes] = ChurnText.Reasons(score),
            [ChurnScoreTable.Unknown] = ChurnText.Unknown(score),
            [ChurnScoreTable.Policy] = new EntityReference(ChurnPolicyTable.LogicalName, score.Policy.Id),
            [ChurnScoreTable.PolicyVersion] = score.Policy.Version,
            [ChurnScoreTable.Inputs] = ChurnText.Inputs(score),
        };
        CustomerRows.Identify(row, customer);
        return row;
    }

    /// <summary>The only change that a score ever sees: another has taken its place.</summary>
    public static Entity Supersede(Guid scoreId, DateTime utcNow) => new(ChurnScoreTable.LogicalName, scoreId)
    {
        [ChurnScoreTable.StateCode] = new OptionSetValue(1),
        [ChurnScoreTable.StatusCode] = new OptionSetValue(ChurnScoreTable.Superseded),
        [ChurnScoreTable.SupersededOn] = utcNow,
    };
}
