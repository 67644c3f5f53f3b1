namespace BankCrm.Domain.Value;

/// <summary>One customer's year as the policy reads it: what was earned, what it cost to serve, and what is left.</summary>
internal readonly struct ServiceAccount
{
    /// <summary>What the assets earn in a year; null when they are unknown.</summary>
    public decimal? Revenue { get; private init; }

    /// <summary>The contacts of all channels at the policy's prices; null when none is known.</summary>
    public decimal? ChannelCost { get; private init; }

    /// <summary>What is left for the bank; null when neither the contribution nor the assets are known.</summary>
    public decimal? Contribution { get; private init; }

    /// <summary>Whether the bank supplies the contribution itself.</summary>
    public bool IsSupplied { get; private init; }

    /// <summary>Whether what it costs to serve the customer is known: a customer without a known cost cannot cost too much.</summary>
    public bool IsCostKnown { get; private init; }

    public static ServiceAccount Of(ValuePolicyTerms terms, ValueParameters parameters, ValueInputs inputs)
    {
        decimal? channels = ChannelCostOf(terms.ContactCosts, inputs);
        decimal? revenue = inputs.Assets * parameters.MarginPercent / 100m;
        bool isKnown = channels is not null || inputs.ComplaintCost is not null || inputs.ServiceCost is not null;
        decimal cost = isKnown ? (channels ?? 0m) + (inputs.ComplaintCost ?? 0m) + (inputs.ServiceCost ?? 0m) + (terms.FixedCost ?? 0m) : 0m;
        return new ServiceAccount
        {
            Revenue = revenue,
            ChannelCost = channels,
            Contribution = inputs.Contribution ?? (revenue - cost),
            IsSupplied = inputs.Contribution is not null,
            IsCostKnown = isKnown || inputs.Contribution is not null,
        };
    }

    private static decimal? ChannelCostOf(ContactCosts costs, ValueInputs inputs)
    {
        decimal? sum = null;
        Add(ref sum, inputs.BranchContacts * costs.Branch);
        Add(ref sum, inputs.PhoneContacts * costs.Phone);
        Add(ref sum, inputs.WebContacts * costs.Web);
        Add(ref sum, inputs.MobileContacts * costs.Mobile);
        Add(ref sum, inputs.PartnerContacts * costs.Partner);
        return sum;
    }

    private static void Add(ref decimal? sum, decimal? cost) => sum = cost is { } known ? (sum ?? 0m) + known : sum;
}
