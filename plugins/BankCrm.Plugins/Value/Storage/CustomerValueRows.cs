using System;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Value.Storage;

/// <summary>Rows of the history of customer values, read as and written from the domain's records.</summary>
internal static class CustomerValueRows
{
    public static string[] Columns => new[]
    {
        CustomerValueTable.Contact,
        CustomerValueTable.Account,
        CustomerValueTable.PeriodKind,
        CustomerValueTable.PeriodEnd,
        CustomerValueTable.Revision,
        CustomerValueTable.Rfm,
        CustomerValueTable.RfmSegment,
        CustomerValueTable.ExplicitValue,
        CustomerValueTable.PotentialValue,
        CustomerValueTable.GrowthValue,
        CustomerValueTable.Class,
        CustomerValueTable.Cause,
        CustomerValueTable.ReasonCodes,
        CustomerValueTable.Policy,
        CustomerValueTable.Inputs,
        CustomerValueTable.StatusCode,
    };

    public static StoredValue Read(CustomerTable table, Entity row) => new()
    {
        Id = row.Id,
        CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
        PeriodKind = Choices.Read<PeriodKind>(row, CustomerValueTable.PeriodKind),
        PeriodEnd = row.Day(CustomerValueTable.PeriodEnd) ?? default,
        Revision = row.GetAttributeValue<int>(CustomerValueTable.Revision),
        IsSuperseded = row.GetAttributeValue<OptionSetValue>(CustomerValueTable.StatusCode)?.Value == CustomerValueTable.Superseded,
        State = new ValueState
        {
            Class = Choices.ReadOptional<ValueClass>(row, CustomerValueTable.Class),
            Cause = Choices.ReadOptional<ValueCause>(row, CustomerValueTable.Cause),
            Segment = Choices.ReadOptional<RfmSegment>(row, CustomerValueTable.RfmSegment),
            Rfm = row.GetAttributeValue<string>(CustomerValueTable.Rfm),
            ExplicitValue = row.Amount(CustomerValueTable.ExplicitValue),
            PotentialValue = row.Amount(CustomerValueTable.PotentialValue),
            GrowthValue = row.Amount(CustomerValueTable.GrowthValue),
        },
        PolicyId = row.Lookup(CustomerValueTable.Policy),
        Reasons = row.GetAttributeValue<string>(CustomerValueTable.ReasonCodes) ?? string.Empty,
        Inputs = row.GetAttributeValue<string>(CustomerValueTable.Inputs) ?? string.Empty,
    };

    public static Entity Write(CustomerRecord customer, NewRow<CustomerValue> added)
    {
        CustomerValue value = added.Decision;
        var row = new Entity(CustomerValueTable.LogicalName)
        {
            [CustomerValueTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", customer.Number, value.PeriodEnd, ValueWords.Of(value.Class)),
            [CustomerValueTable.PeriodKind] = Choices.Of(value.PeriodKind),
            [CustomerValueTable.PeriodEnd] = value.PeriodEnd.ToDateTime(),
            [CustomerValueTable.Revision] = added.Revision,
            [CustomerValueTable.Recency] = Whole(value.Measure.Recency),
            [CustomerValueTable.Frequency] = Whole(value.Measure.Frequency),
            [CustomerValueTable.Monetary] = RowReading.MoneyOrNull(value.Measure.Monetary),
            [CustomerValueTable.Rfm] = value.Rfm.Text,
            [CustomerValueTable.RfmSegment] = Choices.Of(value.Segment),
            [CustomerValueTable.ExplicitValue] = new Money(value.ExplicitValue),
            [CustomerValueTable.PotentialValue] = new Money(value.PotentialValue),
            [CustomerValueTable.GrowthValue] = new Money(value.GrowthValue),
            [CustomerValueTable.LifetimeValue] = new Money(value.LifetimeValue),
            [CustomerValueTable.Contribution] = RowReading.MoneyOrNull(value.Contribution),
            [CustomerValueTable.Class] = Choices.Of(value.Class),
            [CustomerValueTable.Cause] = Choices.OfOptional(value.Cause),
            [CustomerValueTable.ReasonCodes] = ValueText.Reasons(value),
            [CustomerValueTable.Policy] = new EntityReference(ValuePolicyTable.LogicalName, value.Policy.Id),
            [CustomerValueTable.PolicyVersion] = value.Policy.Version,
            [CustomerValueTable.Inputs] = ValueText.Inputs(value),
        };
        CustomerRows.Identify(row, customer);
        return row;
    }

    /// <summary>The only change that a value ever sees: another has taken its place.</summary>
    public static Entity Supersede(Guid valueId, DateTime utcNow) => new(CustomerValueTable.LogicalName, valueId)
    {
        [CustomerValueTable.StateCode] = new OptionSetValue(1),
        [CustomerValueTable.StatusCode] = new OptionSetValue(CustomerValueTable.Superseded),
        [CustomerValueTable.SupersededOn] = utcNow,
    };

    private static int? Whole(decimal? value) => value is { } known ? (int)known : null;
}
