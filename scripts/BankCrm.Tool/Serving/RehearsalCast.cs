using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Framework;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Serving;

/// <summary>People for a rehearsal: one for each of the solution's roles that nobody has yet, and customers for those who look after some.</summary>
internal sealed class RehearsalCast(SandboxEnvironment environment, TextWriter output)
{
    /// <summary>A portfolio that a person can look after.</summary>
    private const int Portfolio = 500;

    /// <summary>More open work than a portfolio has.</summary>
    private const int MostWork = 5000;

    /// <summary>The platform's role that the solution's roles come beside.</summary>
    private const string BasicUser = "Basic User";

    private const string RelationshipManager = "Bank CRM Relationship Manager";

    private static readonly Person[] Everybody =
    [
        new("Emma Clarke", Languages.English, [RelationshipManager]),
        new("Chen Jie", Languages.SimplifiedChinese, [RelationshipManager]),
        new("Li Na", Languages.SimplifiedChinese, ["Bank CRM Complaint Handler", "Bank CRM Complaint Confidential Columns"]),
        new("Zhang Wei", Languages.SimplifiedChinese, ["Bank CRM Complaint Approver", "Bank CRM Complaint Confidential Columns"]),
        new("Anna Brown", Languages.English, ["Bank CRM Branch Head", "Bank CRM Complaint Confidential Columns"]),
        new("Wang Fang", Languages.SimplifiedChinese, ["Bank CRM Policy Administrator", "Bank CRM Complaint Confidential Columns"]),
        new("David Hughes", Languages.English, ["Bank CRM Complaint Auditor"]),
        new("Sofia Rossi", Languages.English, ["Bank CRM Analyst"]),
    ];

    /// <summary>Adds who is missing, and says so; does nothing in a sandbox that has them all.</summary>
    public void Complete()
    {
        IDataverse administrator = environment.Connect();
        HashSet<string> held = RolesHeld(administrator);
        foreach (Person person in Everybody.Where(person => !held.Contains(person.Rights[0])))
        {
            Guid user = environment.AddUser(person.Name, SandboxEnvironment.RootBusinessUnitId, person.Language, [.. person.Rights, BasicUser]);
            int customers = person.Rights[0] == RelationshipManager ? Entrust(administrator, user) : 0;
            output.WriteLine($"Added {person.Name} ({person.Rights[0]}){(customers == 0 ? string.Empty : $" with {customers} customers")}");
        }
    }

    private static HashSet<string> RolesHeld(IDataverse administrator)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name"), Distinct = true };
        query.AddLink("systemuserroles", "roleid", "roleid");
        return [.. administrator.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("name"))];
    }

    /// <summary>Gives a person customers that nobody but the administrator looks after.</summary>
    private static int Entrust(IDataverse administrator, Guid user)
    {
        var owner = new EntityReference("systemuser", user);
        int given = 0;
        foreach (string table in new[] { "contact", "account" })
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(), TopCount = Portfolio - given };
            query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, SandboxEnvironment.AdministratorId);
            query.AddOrder("bce_aum", OrderType.Descending);
            query.AddOrder(table + "id", OrderType.Ascending);
            if (query.TopCount == 0)
            {
                break;
            }

            Entity[] rows = [.. administrator.RetrieveMultiple(query).Entities.Select(row => new Entity(table, row.Id) { ["ownerid"] = owner })];
            new BulkRequests(administrator).Update(rows);
            given += rows.Length;
        }

        foreach ((string work, string customer) in new[] { ("bce_churnalert", "bce_contactid"), ("bce_churnalert", "bce_accountid"), ("task", "regardingobjectid") })
        {
            HandOver(administrator, work, customer, owner);
        }

        return given;
    }

    /// <summary>What is to be done for the customers goes with them.</summary>
    private static void HandOver(IDataverse administrator, string work, string customer, EntityReference owner)
    {
        foreach (string table in new[] { "contact", "account" }.Where(table => work == "task" || customer.Contains(table, StringComparison.Ordinal)))
        {
            var query = new QueryExpression(work) { ColumnSet = new ColumnSet(), TopCount = MostWork };
            query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
            query.AddLink(table, customer, table + "id").LinkCriteria.AddCondition("ownerid", ConditionOperator.Equal, owner.Id);
            new BulkRequests(administrator).Update(
                [.. administrator.RetrieveMultiple(query).Entities.Select(row => new Entity(work, row.Id) { ["ownerid"] = owner })]);
        }
    }

    /// <summary>Somebody who plays a part.</summary>
    /// <param name="Name">Made up.</param>
    /// <param name="Language">Of the person's pages.</param>
    /// <param name="Rights">The role first, then field security profiles.</param>
    private sealed record Person(string Name, int Language, string[] Rights);
}
