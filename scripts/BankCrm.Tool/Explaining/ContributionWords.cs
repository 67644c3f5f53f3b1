using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>How a customer's contribution came about: as the bank supplies it, or as margin less known costs.</summary>
internal sealed class ContributionWords
{
    private readonly Wording wording;

    public ContributionWords(Wording wording) => this.wording = wording;

    public string Of(CustomerValue value, ValueInputs inputs, ValueParameters parameters) => wording.Say(ExplainMessages.Contribution, Sum(value, inputs, parameters));

    private string Sum(CustomerValue value, ValueInputs inputs, ValueParameters parameters)
    {
        if (inputs.Contribution is { } supplied)
        {
            return wording.Figure(FigureCodes.Of(Figure.ContributionTwelveMonths), supplied);
        }

        if (value.Contribution is not { } estimated || inputs.Assets is not { } assets)
        {
            return wording.Say(ExplainMessages.UnknownSoNothing, wording.Say(FigureCodes.Of(Figure.AssetsUnderManagement)));
        }

        List<string> costs = Costs(value.Policy.Terms, inputs).ToList();
        if (costs.Count > 0 && value.Policy.Terms.FixedCost is { } fixedCost)
        {
            costs.Add(wording.Say(ExplainMessages.FixedCost, Wording.Number(fixedCost)));
        }

        string revenue = $"{wording.Figure(FigureCodes.Of(Figure.AssetsUnderManagement), assets)} × {wording.Say(ExplainMessages.Margin, Wording.Number(parameters.MarginPercent))}";
        return string.Concat(costs.Select(cost => " − " + cost).Prepend(revenue)) + " = " + Wording.Number(estimated);
    }

    private IEnumerable<string> Costs(ValuePolicyTerms terms, ValueInputs inputs)
    {
        (string Name, decimal? Contacts, decimal? Price)[] channels =
        {
            ("branch", inputs.BranchContacts, terms.ContactCosts.Branch),
            ("phone", inputs.PhoneContacts, terms.ContactCosts.Phone),
            ("web", inputs.WebContacts, terms.ContactCosts.Web),
            ("mobile", inputs.MobileContacts, terms.ContactCosts.Mobile),
            ("partner", inputs.PartnerContacts, terms.ContactCosts.Partner),
        };
        foreach ((string name, decimal? contacts, decimal? price) in channels)
        {
            if (contacts is { } many && price is { } each)
            {
                yield return wording.Say(ExplainMessages.ChannelCost, Wording.Number(many), wording.Say(InputMessages.Of(name)), Wording.Number(each));
            }
        }

        foreach ((string name, decimal? cost) in new[] { ("complaint-cost", inputs.ComplaintCost), ("service-cost", inputs.ServiceCost) })
        {
            if (cost is { } known)
            {
                yield return wording.Figure(InputMessages.Of(name), known);
            }
        }
    }
}
