using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.SimulateTierPolicy;

/// <summary>Tries a draft policy on one manager's customers, without writing; the tool does it for the whole bank.</summary>
[CustomApi("bce_SimulateTierPolicy", CustomProcessing.None, "prvReadbce_tierpolicy")]
[ApiInput(PolicyInput, ApiType.EntityReference)]
[ApiInput(ManagerInput, ApiType.EntityReference, optional: true)]
[ApiInput(AsOfInput, ApiType.DateTime, optional: true)]
[ApiOutput("Customers", ApiType.Integer)]
[ApiOutput("Moved", ApiType.Integer)]
[ApiOutput("Migration", ApiType.String)]
[ApiOutput("Movers", ApiType.String)]
[ApiOutput("Load", ApiType.String)]
[ApiOutput("BenefitCostBefore", ApiType.Decimal)]
[ApiOutput("BenefitCostAfter", ApiType.Decimal)]
[ApiOutput("Summary", ApiType.String)]
public sealed class SimulateTierPolicyPlugin : PluginBase
{
    private const string PolicyInput = "Policy";
    private const string ManagerInput = "Manager";
    private const string AsOfInput = "AsOf";

    /// <summary>What can be decided twice within the two minutes that the platform gives.</summary>
    private const int MostCustomers = 1_000;

    protected override void Execute(PluginContext context)
    {
        EntityReference policy = context.Required<EntityReference>(PolicyInput);
        Require(policy.LogicalName == TierPolicyTable.LogicalName, new Violation(Codes.InputInvalid, PolicyInput, TierPolicyTable.LogicalName));
        Require(MaySee(context.AsUser, policy.Id), new Violation(SimulationCodes.PolicyNotFound));
        Guid managerId = context.Input<EntityReference>(ManagerInput)?.Id ?? context.Execution.InitiatingUserId;

        // Only customers whom the caller may see; what decides them is read as the review would read it, secured columns too.
        var store = new PortfolioStore(context.AsUser, context.AsSystem, managerId, context.UtcNow);
        Require(store.Count(MostCustomers) <= MostCustomers, new Violation(SimulationCodes.PortfolioTooLarge, MostCustomers));
        TierPolicyBook policies = store.ReadRules().Tiers;
        TierPolicy draft = policies.FindPolicy(policy.Id) ?? throw new ViolationException(new Violation(SimulationCodes.PolicyNotFound));
        Day asOf = context.InputValue<DateTime>(AsOfInput) is { } named ? Day.Of(named) : policies.Today(draft.CustomerKind, context.UtcNow);
        Write(context, Simulate(new SimulateTierPolicyHandler(store), asOf, draft));
    }

    private static TierSimulation Simulate(SimulateTierPolicyHandler handler, Day asOf, TierPolicy draft)
    {
        TierSimulation simulation = handler.Begin(asOf, draft);
        foreach (CustomerTable table in new[] { CustomerTable.Contact, CustomerTable.Account })
        {
            string? after = null;
            do
            {
                after = handler.AddPage(simulation, table, after, MostCustomers);
            }
            while (after is not null);
        }

        return simulation;
    }

    private static void Write(PluginContext context, TierSimulation simulation)
    {
        context.Output("Customers", simulation.Customers);
        context.Output("Moved", simulation.Moved);
        context.Output("Migration", SimulationOutput.Migrations(simulation));
        context.Output("Movers", SimulationOutput.Movers(simulation));
        context.Output("Load", SimulationOutput.Loads(simulation));
        context.Output("BenefitCostBefore", simulation.BenefitCostBefore);
        context.Output("BenefitCostAfter", simulation.BenefitCostAfter);
        context.Output("Summary", SimulationOutput.Summary(simulation, context.UserLanguage()));
    }

    private static bool MaySee(IOrganizationService asUser, Guid policyId)
    {
        var query = new QueryExpression(TierPolicyTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(TierPolicyTable.Id, ConditionOperator.Equal, policyId);
        return asUser.RetrieveMultiple(query).Entities.Any();
    }

    private static void Require(bool holds, Violation otherwise)
    {
        if (!holds)
        {
            throw new ViolationException(otherwise);
        }
    }
}
