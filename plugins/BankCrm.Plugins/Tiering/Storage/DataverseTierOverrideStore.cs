using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>The overrides' store on Dataverse, under the system's rights: nobody writes history or the tier columns by hand.</summary>
internal sealed class DataverseTierOverrideStore : ITierOverrideStore
{
    private readonly IOrganizationService service;
    private readonly DataverseReviewStore customers;

    public DataverseTierOverrideStore(IOrganizationService service, DateTime utcNow)
    {
        this.service = service;
        customers = new DataverseReviewStore(service, new RowByRowWriter(service), utcNow);
    }

    public TierPolicyBook ReadPolicies() => customers.ReadPolicies();

    public CustomerRecord? ReadCustomer(CustomerTable table, Guid id) => customers.ReadCustomer(table, id);

    public int NextRevision(CustomerRecord customer, Day day)
    {
        var query = new QueryExpression(TierDecisionTable.LogicalName) { ColumnSet = new ColumnSet(TierDecisionTable.Revision), TopCount = 1 };
        query.Criteria.AddCondition(TierDecisionTable.CustomerNumber, ConditionOperator.Equal, customer.Number);
        query.Criteria.AddCondition(TierDecisionTable.PeriodKind, ConditionOperator.Equal, Choices.Of(PeriodKind.Day).Value);
        query.Criteria.AddCondition(TierDecisionTable.PeriodEnd, ConditionOperator.Equal, day.ToDateTime());
        query.AddOrder(TierDecisionTable.Revision, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<int>(TierDecisionTable.Revision)).FirstOrDefault() + 1;
    }

    public void WriteEvent(CustomerRecord customer, Guid overrideId, bool isInForce, OverrideEvent happened)
    {
        service.Create(DecisionRows.Write(customer, happened, overrideId, ReadPolicies().FindTier(happened.TierId)));
        GrantBenefits(customer, happened);
        service.Update(CustomerRows.WriteShownTier(customer, happened.TierId, isInForce ? overrideId : null));
    }

    /// <summary>The tier that staff see gives its benefits from the same day.</summary>
    private void GrantBenefits(CustomerRecord customer, OverrideEvent happened)
    {
        var benefits = new BenefitBook(ReadPolicies(), BenefitRows.Read(service));
        BenefitChange change = BenefitGrants.Of(benefits, customer.Id, happened.TierId, happened.Day, BenefitGrantRows.ReadStanding(service, customer));
        var writer = new RowByRowWriter(service);
        writer.Upsert(change.Granted.Select(grant => BenefitGrantRows.Write(customer, grant)).ToList());
        writer.Update(change.Withdrawn.Select(id => BenefitGrantRows.Withdraw(id, change.On)).ToList());
    }
}
