using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>What the codes of a return are called in the reader's language.</summary>
public sealed class ReturnNames
{
    private readonly IReadOnlyDictionary<string, string> categories;
    private readonly IReadOnlyDictionary<ComplaintOutcome, string> outcomes;

    public ReturnNames(IReadOnlyDictionary<string, string> categories, IReadOnlyDictionary<ComplaintOutcome, string> outcomes, string noCategory, string noOutcome, bool isChinese)
    {
        this.categories = categories;
        this.outcomes = outcomes;
        NoCategory = noCategory;
        NoOutcome = noOutcome;
        IsChinese = isChinese;
    }

    public string NoCategory { get; }

    public string NoOutcome { get; }

    public bool IsChinese { get; }

    public string Of(string? categoryCode) => categoryCode is null ? NoCategory : categories.TryGetValue(categoryCode, out string? name) ? name : categoryCode;

    public string Of(ComplaintOutcome? outcome) => outcome is { } known ? outcomes[known] : NoOutcome;

    public string Of(ReturnBand band) => IsChinese ? band.NameZh : band.Name;
}
