using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>
/// Multinomial logistic regression with a squared penalty by coordinate-wise Newton steps (the method of Genkin, Lewis and Madigan, 2007).
/// Only weights that are allowed take part, so that a table of a given size can be fitted again; a weight is held back to where people
/// put it, to zero where they put none, and less so the rarer its term is.
/// </summary>
internal sealed class SparseFit
{
    /// <summary>The largest step of one weight at once; keeps a first step on a rare term from overshooting.</summary>
    private const double LargestStep = 1;

    /// <summary>The penalty on where a category's total starts: hardly any.</summary>
    private const double StartPenalty = 0.01;

    private readonly IReadOnlyList<TermUses> terms;
    private readonly int[] labels;
    private readonly double[] textWeights;
    private readonly double[] penalties;
    private readonly double[][] scores;
    private readonly double[] sums;
    private readonly TermUses everyText;

    /// <summary>Prepares a fit in which nothing weighs.</summary>
    /// <param name="terms">The terms with the texts that hold them.</param>
    /// <param name="labels">For each text its category's place.</param>
    /// <param name="textWeights">How much each text counts.</param>
    /// <param name="categories">How many categories there are.</param>
    /// <param name="penalty">How strongly the weight of a term of every text is held back.</param>
    public SparseFit(IReadOnlyList<TermUses> terms, int[] labels, double[] textWeights, int categories, double penalty)
    {
        this.terms = terms;
        this.labels = labels;
        this.textWeights = textWeights;
        penalties = new double[terms.Count];
        for (int term = 0; term < terms.Count; term++)
        {
            double rarity = terms[term].Rarity(labels.Length);
            penalties[term] = penalty / (rarity * rarity);
        }

        everyText = new TermUses(TriageTerm.Start, new int[labels.Length], new double[labels.Length]);
        sums = new double[labels.Length];
        for (int text = 0; text < labels.Length; text++)
        {
            everyText.Texts[text] = text;
            everyText.Counts[text] = 1;
            sums[text] = categories;
        }

        Weights = new double[categories][];
        Wanted = new double[categories][];
        Allowed = new int[categories][];
        Starts = new double[categories];
        scores = new double[categories][];
        for (int category = 0; category < categories; category++)
        {
            Weights[category] = new double[terms.Count];
            Wanted[category] = new double[terms.Count];
            Allowed[category] = Array.Empty<int>();
            scores[category] = (double[])everyText.Counts.Clone();
        }
    }

    /// <summary>The weights by category and term.</summary>
    public double[][] Weights { get; }

    /// <summary>Where each category's total starts.</summary>
    public double[] Starts { get; }

    /// <summary>The terms that may weigh, by category.</summary>
    public int[][] Allowed { get; }

    private double[][] Wanted { get; }

    /// <summary>Puts a weight where people put it, and holds it there as far as the texts do not speak against it.</summary>
    public void Begin(int category, int term, double weight)
    {
        Wanted[category][term] = weight;
        Set(category, term, weight);
    }

    /// <summary>Lets only some terms weigh in a category, and takes the weights of the others out.</summary>
    public void Allow(int category, int[] kept)
    {
        var stay = new HashSet<int>(kept);
        foreach (int term in Allowed[category])
        {
            if (!stay.Contains(term))
            {
                Set(category, term, 0);
            }
        }

        Allowed[category] = kept;
    }

    /// <summary>Goes through all allowed weights several times.</summary>
    public void Run(int sweeps)
    {
        for (int sweep = 0; sweep < sweeps; sweep++)
        {
            for (int category = 0; category < Starts.Length; category++)
            {
                Starts[category] += Step(category, everyText, Starts[category], StartPenalty);
                foreach (int term in Allowed[category])
                {
                    Weights[category][term] += Step(category, terms[term], Weights[category][term] - Wanted[category][term], penalties[term]);
                }
            }
        }
    }

    /// <summary>How much worse the fit would be without a weight.</summary>
    public double LossWithout(int category, int term)
    {
        double weight = Weights[category][term];
        double[] mine = scores[category];
        double loss = 0;
        TermUses uses = terms[term];
        for (int use = 0; use < uses.Texts.Length; use++)
        {
            int text = uses.Texts[use];
            double moved = weight * uses.Counts[use];
            double sum = sums[text] + (mine[text] * (Math.Exp(-moved) - 1));
            loss += textWeights[text] * ((labels[text] == category ? moved : 0) + Math.Log(sum / sums[text]));
        }

        return loss;
    }

    private void Set(int category, int term, double weight)
    {
        Move(category, terms[term], weight - Weights[category][term]);
        Weights[category][term] = weight;
    }

    private double Step(int category, TermUses uses, double away, double penalty)
    {
        double[] mine = scores[category];
        double gradient = penalty * away;
        double curvature = penalty;
        for (int use = 0; use < uses.Texts.Length; use++)
        {
            int text = uses.Texts[use];
            double count = uses.Counts[use];
            double share = mine[text] / sums[text];
            gradient += textWeights[text] * count * (share - (labels[text] == category ? 1 : 0));
            curvature += textWeights[text] * count * count * share * (1 - share);
        }

        double step = Math.Max(-LargestStep, Math.Min(LargestStep, -gradient / curvature));
        Move(category, uses, step);
        return step;
    }

    private void Move(int category, TermUses uses, double step)
    {
        double[] mine = scores[category];
        for (int use = 0; use < uses.Texts.Length; use++)
        {
            int text = uses.Texts[use];
            double before = mine[text];
            double after = before * Math.Exp(step * uses.Counts[use]);
            mine[text] = after;
            sums[text] += after - before;
        }
    }
}
