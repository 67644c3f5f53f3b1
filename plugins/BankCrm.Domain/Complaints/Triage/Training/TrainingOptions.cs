namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>How a table of terms is trained. The defaults were chosen by cross-validation on published complaints.</summary>
public sealed record TrainingOptions
{
    /// <summary>How many terms a category keeps on average: one that is easily told apart needs fewer.</summary>
    public int TermsPerCategory { get; init; } = 60;

    /// <summary>In how many texts a term must stand.</summary>
    public int FewestTexts { get; init; } = 4;

    /// <summary>How many terms of each category are looked at before the best are kept.</summary>
    public int CandidatesPerCategory { get; init; } = 700;

    /// <summary>How strongly the weight of a term is held back that stands in every text; of rarer ones less.</summary>
    public double Penalty { get; init; } = 280;

    /// <summary>How far small categories are raised: 0 not at all, 1 until all count the same.</summary>
    public double Balance { get; init; } = 0.6;

    /// <summary>How often each fit goes through all weights.</summary>
    public int Sweeps { get; init; } = 20;
}
