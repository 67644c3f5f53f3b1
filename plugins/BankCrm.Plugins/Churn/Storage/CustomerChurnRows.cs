using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Churn.Storage;

/// <summary>The churn columns of contact and account, with the alert that they point to: both are read in the customers' own query.</summary>
internal static class CustomerChurnRows
{
    private const string AlertAlias = "churnalert";
    private const string Prefix = AlertAlias + ".";

    /// <summary>Adds what <see cref="Read"/> needs to a query of customers.</summary>
    public static void AddTo(QueryExpression customers)
    {
        customers.ColumnSet.AddColumns(CustomerChurnColumns.Score, CustomerChurnColumns.Band, CustomerChurnColumns.Reasons, CustomerChurnColumns.Alert);
        LinkEntity alert = customers.AddLink(ChurnAlertTable.LogicalName, CustomerChurnColumns.Alert, ChurnAlertTable.Id, JoinOperator.LeftOuter);
        alert.EntityAlias = AlertAlias;
        alert.Columns = new ColumnSet(
            ChurnAlertTable.Policy,
            ChurnAlertTable.PeriodKind,
            ChurnAlertTable.PeriodEnd,
            ChurnAlertTable.StateCode,
            ChurnAlertTable.AumAtAlert,
            ChurnAlertTable.MeasuredLost,
            ChurnAlertTable.AumAfter);
    }

    public static ChurnState Read(Entity row) => new()
    {
        Score = row.GetAttributeValue<decimal?>(CustomerChurnColumns.Score),
        Band = Choices.Read<ChurnBand>(row, CustomerChurnColumns.Band),
        Reasons = row.GetAttributeValue<string>(CustomerChurnColumns.Reasons) ?? string.Empty,
        Alert = ReadAlert(row),
    };

    /// <summary>Sets the churn columns of a customer's row.</summary>
    public static void Write(Entity row, ChurnState state)
    {
        row[CustomerChurnColumns.Score] = state.Score;
        row[CustomerChurnColumns.Band] = state.Score is null ? null : Choices.Of(state.Band);
        row[CustomerChurnColumns.Reasons] = state.Reasons.Length == 0 ? null : state.Reasons;
        row[CustomerChurnColumns.Alert] = state.Alert is { } alert ? new EntityReference(ChurnAlertTable.LogicalName, alert.Id) : null;
    }

    private static ChurnAlertRecord? ReadAlert(Entity row)
    {
        if (row.Lookup(CustomerChurnColumns.Alert) is not { } id || Linked<System.DateTime?>(row, ChurnAlertTable.PeriodEnd) is not { } periodEnd)
        {
            return null;
        }

        return new ChurnAlertRecord
        {
            Id = id,
            PolicyId = Linked<EntityReference>(row, ChurnAlertTable.Policy)?.Id,
            PeriodKind = Linked<OptionSetValue>(row, ChurnAlertTable.PeriodKind) is { } kind ? (PeriodKind)(kind.Value - Choices.Base) : PeriodKind.Month,
            PeriodEnd = Day.Of(periodEnd),
            IsOpen = Linked<OptionSetValue>(row, ChurnAlertTable.StateCode)?.Value == 0,
            AssetsAtAlert = Linked<Money>(row, ChurnAlertTable.AumAtAlert)?.Value,
            MeasuredLost = Linked<OptionSetValue>(row, ChurnAlertTable.MeasuredLost) is { } lost ? lost.Value != Choices.Base : null,
            AssetsAfter = Linked<Money>(row, ChurnAlertTable.AumAfter)?.Value,
        };
    }

    private static T? Linked<T>(Entity row, string column) =>
        row.GetAttributeValue<AliasedValue>(Prefix + column) is { Value: T value } ? value : default;
}
