namespace BankCrm.Domain.Value;

/// <summary>
/// Finds the one cause for which a customer costs more than the relationship earns: the largest of the drivers that are known, each
/// as an amount a year. Of equal ones the first of the choice's order is taken; where none is known, what is held earns too little.
/// </summary>
internal static class CauseFinder
{
    public static ValueCause Of(ValuePolicyTerms terms, ValueParameters parameters, ValueInputs inputs, ServiceAccount account)
    {
        ValueCause cause = ValueCause.LowBalance;
        decimal largest = MissingRevenue(terms, parameters, inputs);
        Compare(ValueCause.HeavyChannelUse, HeavyChannelCost(terms, account), ref cause, ref largest);
        Compare(ValueCause.FeeWaivers, inputs.FeesWaived ?? 0m, ref cause, ref largest);
        Compare(ValueCause.ComplaintCost, inputs.ComplaintCost ?? 0m, ref cause, ref largest);
        Compare(ValueCause.OverService, OverServiceCost(terms, inputs), ref cause, ref largest);
        return cause;
    }

    private static void Compare(ValueCause candidate, decimal amount, ref ValueCause cause, ref decimal largest)
    {
        if (amount > largest)
        {
            cause = candidate;
            largest = amount;
        }
    }

    /// <summary>What the assets would earn more if they were not below the low balance.</summary>
    private static decimal MissingRevenue(ValuePolicyTerms terms, ValueParameters parameters, ValueInputs inputs) =>
        inputs.Assets is { } assets && assets < terms.LowBalanceUnder ? (terms.LowBalanceUnder.Value - assets) * parameters.MarginPercent / 100m : 0m;

    /// <summary>The channel cost, where it takes more of the revenue than the policy allows.</summary>
    private static decimal HeavyChannelCost(ValuePolicyTerms terms, ServiceAccount account) =>
        terms.HeavyChannelShare is { } share && account.ChannelCost is { } cost && account.Revenue is { } revenue && cost >= revenue * share / 100m ? cost : 0m;

    /// <summary>What the staff's contacts cost, where there were too many; without a cost of their own, at the price of a branch contact.</summary>
    private static decimal OverServiceCost(ValuePolicyTerms terms, ValueInputs inputs) =>
        inputs.StaffContacts is { } contacts && contacts >= terms.OverServiceContacts ? inputs.ServiceCost ?? (contacts * (terms.ContactCosts.Branch ?? 0m)) : 0m;
}
