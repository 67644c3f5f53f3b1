using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Tiering.Simulation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Simulating;

/// <summary>The names of relationship managers.</summary>
internal sealed class ManagerNames
{
    private const string Users = "systemuser";
    private const string FullName = "fullname";

    /// <summary>How many ids one condition takes; the platform allows 500 conditions and values.</summary>
    private const int IdsInACondition = 500;

    private readonly Dictionary<Guid, string> names = new();

    /// <summary>Reads the names of the managers of a simulation.</summary>
    public static ManagerNames Read(IOrganizationService service, TierSimulation simulation)
    {
        var read = new ManagerNames();
        foreach (Guid[] ids in simulation.Loads.Select(load => load.ManagerId).OfType<Guid>().Chunk(IdsInACondition))
        {
            var query = new QueryExpression(Users) { ColumnSet = new ColumnSet(FullName) };
            query.Criteria.AddCondition(Users + "id", ConditionOperator.In, ids.Cast<object>().ToArray());
            foreach (Entity user in service.RetrieveMultiple(query).Entities)
            {
                read.names[user.Id] = user.GetAttributeValue<string>(FullName) ?? user.Id.ToString();
            }
        }

        return read;
    }

    /// <summary>A manager's name; customers of teams and of nobody have none.</summary>
    public string Of(Guid? managerId) => managerId is not { } id ? "no manager" : names.TryGetValue(id, out string? name) ? name : id.ToString();
}
