using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Value.Storage;

/// <summary>The value columns of contact and account, read as and written from the domain's records.</summary>
internal static class CustomerWorthRows
{
    /// <summary>Adds what <see cref="Read"/> needs to a query of customers.</summary>
    public static void AddTo(QueryExpression customers) => customers.ColumnSet.AddColumns(
        CustomerValueColumns.Class,
        CustomerValueColumns.Cause,
        CustomerValueColumns.Segment,
        CustomerValueColumns.Rfm,
        CustomerValueColumns.ExplicitValue,
        CustomerValueColumns.PotentialValue,
        CustomerValueColumns.GrowthValue);

    public static ValueState Read(Entity row) => new()
    {
        Class = Choices.ReadOptional<ValueClass>(row, CustomerValueColumns.Class),
        Cause = Choices.ReadOptional<ValueCause>(row, CustomerValueColumns.Cause),
        Segment = Choices.ReadOptional<RfmSegment>(row, CustomerValueColumns.Segment),
        Rfm = row.GetAttributeValue<string>(CustomerValueColumns.Rfm),
        ExplicitValue = row.Amount(CustomerValueColumns.ExplicitValue),
        PotentialValue = row.Amount(CustomerValueColumns.PotentialValue),
        GrowthValue = row.Amount(CustomerValueColumns.GrowthValue),
    };

    /// <summary>Sets the value columns of a customer's row.</summary>
    public static void Write(Entity row, ValueState state)
    {
        row[CustomerValueColumns.Class] = Choices.OfOptional(state.Class);
        row[CustomerValueColumns.Cause] = Choices.OfOptional(state.Cause);
        row[CustomerValueColumns.Segment] = Choices.OfOptional(state.Segment);
        row[CustomerValueColumns.Rfm] = state.Rfm;
        row[CustomerValueColumns.ExplicitValue] = RowReading.MoneyOrNull(state.ExplicitValue);
        row[CustomerValueColumns.PotentialValue] = RowReading.MoneyOrNull(state.PotentialValue);
        row[CustomerValueColumns.GrowthValue] = RowReading.MoneyOrNull(state.GrowthValue);
        row[CustomerValueColumns.LifetimeValue] = RowReading.MoneyOrNull(state.ExplicitValue + state.PotentialValue + state.GrowthValue is { } sum ? MoneyRange.Bounded(sum) : null);
    }
}
