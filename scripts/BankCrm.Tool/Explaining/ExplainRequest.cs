namespace BankCrm.Tool.Explaining;

/// <summary>Whose decisions are wanted in words.</summary>
/// <param name="CustomerNumber">The bank's own customer number.</param>
/// <param name="LocaleId">The reader's language.</param>
internal sealed record ExplainRequest(string CustomerNumber, int LocaleId);
