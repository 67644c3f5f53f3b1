using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios;

/// <summary>A bank with the default policies, on 5 July 2024; each test has its own.</summary>
public abstract class Scenario : IDisposable
{
    private protected Scenario()
        : this(ScenarioHosts.StartWithDefaults())
    {
    }

    private protected Scenario(IScenarioHost bank) => Host = bank;

    private protected IScenarioHost Host { get; }

    /// <summary>Since when the bank has had its customers; null leaves it to the figures, so that they are new when these begin.</summary>
    private protected Day? RelationshipStart { get; init; }

    /// <summary>The rows as the administrator sees and writes them.</summary>
    protected IOrganizationService Admin => Host.AsAdministrator;

    public void Dispose()
    {
        Host.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A personal customer with metrics in consecutive months from January on; null leaves a month without one.</summary>
    private protected EntityReference Customer(int ordinal, params decimal?[] averages)
    {
        EntityReference customer = new CustomerBuilder { Ordinal = ordinal, RelationshipStart = RelationshipStart }.AddTo(Host);
        for (int month = 0; month < averages.Length; month++)
        {
            if (averages[month] is { } average)
            {
                Metric(customer, MonthEnd(month + 1), average);
            }
        }

        return customer;
    }

    private protected EntityReference Metric(EntityReference customer, Day periodEnd, decimal average) =>
        new MetricBuilder(customer) { PeriodEnd = periodEnd, Average = average }.AddTo(Host);

    /// <summary>Closes the months from January to one of 2024.</summary>
    private protected void CloseTo(Day last)
    {
        for (int month = 1; month <= last.Month; month++)
        {
            Close(MonthEnd(month));
        }
    }

    private protected EntityReference Close(Day periodEnd) => new WindowBuilder { PeriodEnd = periodEnd }.AddTo(Host);

    /// <summary>Someone other than the administrator who may approve.</summary>
    private protected Guid Approver() => Host.AddUser(Languages.English, "Bank CRM Relationship Manager");

    private static Day MonthEnd(int month) => new Day(2024, month, 1).EndOfMonth;
}
