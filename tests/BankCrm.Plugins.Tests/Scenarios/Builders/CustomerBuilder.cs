using System;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Builders;

/// <summary>A valid customer: a person with a customer number of its own. Set what a test is about.</summary>
internal sealed class CustomerBuilder
{
    /// <summary>Which of the bank's customers it is; the customer number follows from it.</summary>
    public int Ordinal { get; set; } = 1;

    /// <summary>contact or account.</summary>
    public string Table { get; set; } = CustomerColumns.Contact;

    public CustomerKind? Kind { get; set; } = CustomerKind.Personal;

    public bool HasNumber { get; set; } = true;

    /// <summary>The user who looks after the customer; null is the administrator.</summary>
    public Guid? OwnerId { get; set; }

    /// <summary>Since when the bank has had the customer, as it says itself; null leaves it to the figures.</summary>
    public Day? RelationshipStart { get; set; }

    /// <summary>The customer number of an ordinal.</summary>
    public static string NumberOf(int ordinal) => "CUST" + ordinal.ToString("D6", CultureInfo.InvariantCulture);

    public EntityReference AddTo(IScenarioHost host)
    {
        var row = new Entity(Table) { [Table == CustomerColumns.Account ? "name" : "lastname"] = "Customer " + Ordinal.ToString(CultureInfo.InvariantCulture) };
        if (HasNumber)
        {
            row[CustomerColumns.Number] = NumberOf(Ordinal);
        }

        if (Kind is { } kind)
        {
            row[CustomerColumns.Kind] = Choices.Of(kind);
        }

        if (RelationshipStart is { } start)
        {
            row[CustomerColumns.RelationshipStart] = start.ToDateTime();
        }

        row["ownerid"] = new EntityReference("systemuser", OwnerId ?? host.AdministratorId);
        return new EntityReference(Table, host.AsAdministrator.Create(row));
    }
}
