namespace BankCrm.Domain.Review.History;

/// <summary>A decision that becomes a history row.</summary>
/// <typeparam name="TDecision">The sort of decision.</typeparam>
public sealed class NewRow<TDecision>
{
    public NewRow(TDecision decision, int revision)
    {
        Decision = decision;
        Revision = revision;
    }

    public TDecision Decision { get; }

    public int Revision { get; }
}
