namespace BankCrm.Domain.Complaints.Register.Severity;

/// <summary>One field of the severity matrix.</summary>
public sealed class SeverityRule
{
    public SeverityRule(ImpactLevel impact, UrgencyLevel urgency, ComplaintSeverity severity)
    {
        Impact = impact;
        Urgency = urgency;
        Severity = severity;
    }

    public ImpactLevel Impact { get; }

    public UrgencyLevel Urgency { get; }

    public ComplaintSeverity Severity { get; }
}
