namespace BankCrm.Domain.Recovery.Effect;

/// <summary>A customer who complained, and one alike who did not.</summary>
public sealed class EffectPair
{
    public EffectPair(EffectSubject complainant, EffectSubject match)
    {
        Complainant = complainant;
        Match = match;
    }

    public EffectSubject Complainant { get; }

    public EffectSubject Match { get; }
}
