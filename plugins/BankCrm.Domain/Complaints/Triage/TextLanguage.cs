namespace BankCrm.Domain.Complaints.Triage;

/// <summary>The language a text or a term is written in. The order is that of the choice bce_textlanguage.</summary>
public enum TextLanguage
{
    English,
    Chinese,
}
