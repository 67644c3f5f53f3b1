using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>What returns need of a store; the number of requests grows with pages and with nothing else.</summary>
public interface IReturnStore
{
    /// <summary>The regime of a code with its bands, or null when there is none.</summary>
    ReturnRegime? ReadRegime(string code);

    /// <summary>What the counts of a period are divided by.</summary>
    ReturnBasis ReadBasis(ReturnRegime regime, Day from, Day to);

    /// <summary>
    /// Reportable complaints of a regime by number, after a number (null: from the first): at least those that were received or closed in
    /// the period or were open at its end.
    /// </summary>
    ReturnPage ReadComplaints(ReturnRegime regime, ReturnPeriod period, string? afterNumber);
}
