using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Register.Severity;

/// <summary>A severity and why it is that.</summary>
public sealed class SeverityReading
{
    public const char Separator = ',';

    public SeverityReading(ComplaintSeverity severity, IReadOnlyList<string> reasons)
    {
        Severity = severity;
        Reasons = reasons;
    }

    public ComplaintSeverity Severity { get; }

    /// <summary>Codes of <see cref="SeverityReasonCodes"/>, the basis first.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The reasons as they are stored.</summary>
    public string ReasonText => string.Join(Separator.ToString(), Reasons);
}
