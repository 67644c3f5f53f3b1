using System.Collections.Generic;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>Conditions that are to hold of one customer's figures at one time, and whether they can.</summary>
internal sealed class JointConditions
{
    /// <summary>No conditions: anything can be.</summary>
    public static readonly JointConditions None = new(new Dictionary<Figure, FigureRange>());

    private readonly Dictionary<Figure, FigureRange> ranges;

    private JointConditions(Dictionary<Figure, FigureRange> ranges) => this.ranges = ranges;

    /// <summary>The first figure that leaves no value, or null when the conditions can hold together.</summary>
    public Figure? Contradiction
    {
        get
        {
            foreach (KeyValuePair<Figure, FigureRange> range in ranges)
            {
                if (range.Value.IsEmpty)
                {
                    return range.Key;
                }
            }

            return null;
        }
    }

    /// <summary>The values that a figure can have.</summary>
    public FigureRange Of(Figure figure) => ranges.TryGetValue(figure, out FigureRange? range) ? range : FigureRange.Of(figure);

    public JointConditions With(IEnumerable<Condition> conditions)
    {
        var joined = new JointConditions(new Dictionary<Figure, FigureRange>(ranges));
        foreach (Condition condition in conditions)
        {
            joined.ranges[condition.Figure] = joined.Of(condition.Figure).With(condition);
        }

        return joined;
    }
}
