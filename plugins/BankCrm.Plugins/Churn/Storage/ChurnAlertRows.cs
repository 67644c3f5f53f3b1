using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Churn.Storage;

/// <summary>Alert rows, read as and written from the domain's records.</summary>
internal static class ChurnAlertRows
{
    /// <summary>The most values of one condition, below the platform's limit.</summary>
    private const int IdsPerRequest = 400;

    /// <summary>A new alert, under an id that is the same whenever the same alert is written.</summary>
    public static Entity Write(CustomerRecord customer, ChurnAlert alert)
    {
        var row = new Entity(ChurnAlertTable.LogicalName, alert.Id)
        {
            [ChurnAlertTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2:0.##}", customer.Number, alert.PeriodEnd, alert.Score.Score),
            [ChurnAlertTable.PeriodKind] = Choices.Of(alert.PeriodKind),
            [ChurnAlertTable.PeriodEnd] = alert.PeriodEnd.ToDateTime(),
            [ChurnAlertTable.Score] = alert.Score.Score,
            [ChurnAlertTable.Band] = Choices.Of(alert.Score.Band),
            [ChurnAlertTable.Reasons] = ChurnText.Reasons(alert.Score),
            [ChurnAlertTable.OpenedOn] = alert.OpenedOn.ToDateTime(),
            [ChurnAlertTable.DueOn] = alert.DueOn.ToDateTime(),
            [ChurnAlertTable.AumAtAlert] = alert.AssetsAtAlert is { } assets ? new Money(assets) : null,
            [ChurnAlertTable.Policy] = new EntityReference(ChurnPolicyTable.LogicalName, alert.Score.Policy.Id),
        };
        CustomerRows.Identify(row, customer);
        return row;
    }

    /// <summary>What the figures said when the outcome was due.</summary>
    public static Entity Write(ChurnAlertOutcome outcome) => new(ChurnAlertTable.LogicalName, outcome.AlertId)
    {
        [ChurnAlertTable.MeasuredLost] = outcome.IsLost is { } isLost ? new OptionSetValue(Choices.Base + (isLost ? 1 : 0)) : null,
        [ChurnAlertTable.AumAfter] = new Money(outcome.AssetsAfter),
    };

    /// <summary>
    /// Those of new alerts that are not there yet. An interrupted review has written some without their customers, and somebody may be
    /// at work on them by now: they stay as they are.
    /// </summary>
    public static IReadOnlyList<Entity> NotYetThere(IOrganizationService service, IReadOnlyList<Entity> alerts)
    {
        var present = new HashSet<Guid>();
        for (int from = 0; from < alerts.Count; from += IdsPerRequest)
        {
            var query = new QueryExpression(ChurnAlertTable.LogicalName) { ColumnSet = new ColumnSet(ChurnAlertTable.Id) };
            query.Criteria.AddCondition(ChurnAlertTable.Id, ConditionOperator.In, alerts.Skip(from).Take(IdsPerRequest).Select(alert => (object)alert.Id).ToArray());
            query.AddOrder(ChurnAlertTable.Id, OrderType.Ascending);
            present.UnionWith(service.ReadAll(query).Select(row => row.Id));
        }

        return alerts.Where(alert => !present.Contains(alert.Id)).ToList();
    }

    /// <summary>What an alert's row says of its own life.</summary>
    public static ChurnAlertTerms ReadTerms(Entity row, ChurnAlertStatus status) => new()
    {
        Status = status,
        OpenedOn = row.Day(ChurnAlertTable.OpenedOn) ?? default,
        Intervention = row.GetAttributeValue<string>(ChurnAlertTable.Intervention),
        IntervenedOn = row.Day(ChurnAlertTable.IntervenedOn),
        HasOutcome = row.GetAttributeValue<OptionSetValue>(ChurnAlertTable.Outcome) is not null,
        OutcomeOn = row.Day(ChurnAlertTable.OutcomeOn),
    };

    /// <summary>The status that a status code stands for.</summary>
    public static ChurnAlertStatus StatusOf(int statusCode) => statusCode switch
    {
        ChurnAlertTable.Open => ChurnAlertStatus.Open,
        ChurnAlertTable.Intervening => ChurnAlertStatus.Intervening,
        ChurnAlertTable.Closed => ChurnAlertStatus.Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(statusCode), statusCode, "Not a status of an alert."),
    };
}
