using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Churn;

/// <summary>A version of the signals, bands and deadlines by which the bank watches for customers who may leave (domain rules, section 11).</summary>
public sealed class ChurnPolicy : IPolicy
{
    private readonly ChurnPolicyTerms terms;

    /// <summary>A policy version.</summary>
    /// <param name="terms">All but the signals.</param>
    /// <param name="isPublished">Whether it has been put in force.</param>
    /// <param name="signals">Its signals, in any order.</param>
    public ChurnPolicy(ChurnPolicyTerms terms, bool isPublished, IEnumerable<ChurnSignal> signals)
    {
        this.terms = terms;
        IsPublished = isPublished;
        Signals = signals.OrderBy(signal => signal.Order).ToList();
        ByWeight = Signals.OrderByDescending(signal => signal.Weight).ThenBy(signal => signal.Order).ToList();
        Watched = Signals.GroupBy(signal => signal.Figure).Select(group => new WatchedFigure(group.Key, group.ToArray())).ToArray();
    }

    public Guid Id => terms.Id;

    public string Code => terms.Code;

    public int Version => terms.Version;

    public CustomerKind CustomerKind => terms.CustomerKind;

    public PeriodKind PeriodKind => terms.PeriodKind;

    public bool IsPublished { get; }

    public Day EffectiveFrom => terms.EffectiveFrom;

    public Day? EffectiveTo => terms.EffectiveTo;

    public string? TimeZone => terms.TimeZone;

    public decimal MediumFrom => terms.MediumFrom;

    public decimal HighFrom => terms.HighFrom;

    public ChurnBand AlertFrom => terms.AlertFrom;

    public int InterventionDays => terms.InterventionDays;

    public decimal? MinimumAssets => terms.MinimumAssets;

    public decimal OutcomeDropPercent => terms.OutcomeDropPercent;

    public int OutcomeWindows => terms.OutcomeWindows;

    public int TopReasons => terms.TopReasons;

    /// <summary>The signals in the policy's own order.</summary>
    public IReadOnlyList<ChurnSignal> Signals { get; }

    /// <summary>The signals as reasons are named: the largest weight first, the policy's order among equals.</summary>
    internal IReadOnlyList<ChurnSignal> ByWeight { get; }

    /// <summary>The signals by the figure that they watch, so that each figure is read once.</summary>
    internal IReadOnlyList<WatchedFigure> Watched { get; }

    public ChurnSignal? FindSignal(string code) => Signals.FirstOrDefault(signal => string.Equals(signal.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The band of a score.</summary>
    public ChurnBand BandOf(decimal score) => score >= HighFrom ? ChurnBand.High : score >= MediumFrom ? ChurnBand.Medium : ChurnBand.Low;

    /// <summary>Whether the assets are known to be less than is worth an alert.</summary>
    public bool IsUnderMinimum(decimal? assets) => assets < MinimumAssets;

    /// <summary>Whether assets are enough for an alert and a measured outcome; where the policy names a minimum, unknown assets are not.</summary>
    public bool IsMeasurable(decimal? assets) => MinimumAssets is not { } minimum || assets >= minimum;

    /// <summary>Whether assets fell so far that the customer counts as lost; null when either amount is unknown or there was nothing to lose.</summary>
    public bool? IsLost(decimal? before, decimal? after) =>
        before is { } basis && basis > 0m && after is { } now ? now <= basis * (100m - OutcomeDropPercent) / 100m : null;
}

/// <summary>A figure and the signals that watch it.</summary>
internal sealed class WatchedFigure
{
    public WatchedFigure(Figure figure, ChurnSignal[] signals)
    {
        Figure = figure;
        Signals = signals;
    }

    public Figure Figure { get; }

    public ChurnSignal[] Signals { get; }
}
