using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Effect;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Review;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Effects;

/// <summary>
/// The effect report over all customers: each who complained, at the first complaint, against one alike who never did. Before is the last
/// month that ended before the complaint; after a horizon is the month in which it is over. It reads and writes nothing.
/// </summary>
internal sealed class EffectRun
{
    /// <summary>After how many days (domain rules, section 7).</summary>
    public static readonly int[] Horizons = [90, 180];

    private readonly IDataverse dataverse;

    public EffectRun(IDataverse dataverse) => this.dataverse = dataverse;

    /// <summary>Compares.</summary>
    /// <param name="asOf">Months that end later are left aside.</param>
    /// <param name="cancellation">Stops between rows.</param>
    /// <exception cref="ToolException">No month is closed.</exception>
    public EffectReport Run(Day asOf, CancellationToken cancellation)
    {
        List<Day> months = ClosedMonths(asOf);
        if (months.Count == 0)
        {
            throw new ToolException($"No month is closed up to {asOf}, so there are no figures to compare.");
        }

        Dictionary<Guid, Day> complained = FirstComplaints(cancellation);
        var population = new EffectPopulation(dataverse, cancellation);
        population.ReadStandings(asOf);
        var matcher = new EffectMatcher();
        var pairs = new List<EffectPair>();
        foreach (IGrouping<Course, Guid> group in complained
            .Select(complaint => (Customer: complaint.Key, Course: CourseOf(complaint.Value, months)))
            .Where(complaint => complaint.Course.After.ContainsKey(Horizons[0]))
            .GroupBy(complaint => complaint.Course, complaint => complaint.Customer)
            .OrderBy(group => group.Key.Before ?? default)
            .ThenBy(group => group.Key.ToString(), StringComparer.Ordinal))
        {
            Course course = group.Key;
            List<EffectSubject> complainants = group.OrderBy(customer => customer).Select(customer => population.Subject(customer, course.Before, course.After)).ToList();
            List<EffectSubject> others = course.Before is { } window
                ? population.CustomersIn(window).Where(customer => !complained.ContainsKey(customer)).OrderBy(customer => customer).Select(customer => population.Subject(customer, window, course.After)).ToList()
                : [];
            pairs.AddRange(matcher.Match(complainants, others));
            population.ForgetBefore(course.Before ?? default);
        }

        return EffectReport.Of(pairs, Horizons, matcher);
    }

    /// <summary>The month before a complaint, and for each horizon the month in which it is over, where that is closed.</summary>
    private static Course CourseOf(Day complained, List<Day> months)
    {
        var after = new Dictionary<int, Day>();
        foreach (int horizon in Horizons)
        {
            Day over = complained.AddDays(horizon);
            if (months.FirstOrDefault(month => month >= over) is var month && month >= over)
            {
                after[horizon] = month;
            }
        }

        List<Day> earlier = months.Where(month => month < complained).ToList();
        return new Course(earlier.Count == 0 ? null : earlier[^1], after);
    }

    private List<Day> ClosedMonths(Day asOf) => new DataverseReviewStore(dataverse, new BulkRowWriter(dataverse), TimeProvider.System.GetUtcNow().UtcDateTime)
        .ReadClosedWindows(asOf)
        .Where(window => window.Kind == PeriodKind.Month)
        .Select(window => window.End)
        .Distinct()
        .Order()
        .ToList();

    /// <summary>The bank's day of each customer's first complaint.</summary>
    private Dictionary<Guid, Day> FirstComplaints(CancellationToken cancellation)
    {
        ComplaintPolicy policy = ComplaintPolicyReader.Read(dataverse, TimeProvider.System.GetUtcNow().UtcDateTime);
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.Customer, ComplaintTable.ReceivedOn) };
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.NotNull);
        query.AddOrder(ComplaintTable.Id, OrderType.Ascending);
        var first = new Dictionary<Guid, Day>();
        foreach (Entity row in dataverse.ReadAll(query))
        {
            cancellation.ThrowIfCancellationRequested();
            Day day = policy.DayOf(row.GetAttributeValue<DateTime>(ComplaintTable.ReceivedOn));
            if (row.Lookup(ComplaintTable.Customer) is { } customer && (!first.TryGetValue(customer, out Day known) || day < known))
            {
                first[customer] = day;
            }
        }

        return first;
    }

    /// <summary>The months that a complaint is judged by; two with the same months are compared together.</summary>
    private sealed class Course : IEquatable<Course>
    {
        private readonly string text;

        public Course(Day? before, IReadOnlyDictionary<int, Day> after)
        {
            Before = before;
            After = after;
            text = string.Join('|', after.OrderBy(horizon => horizon.Key).Select(horizon => horizon.Value.ToString()).Prepend(before?.ToString() ?? string.Empty));
        }

        public Day? Before { get; }

        public IReadOnlyDictionary<int, Day> After { get; }

        public bool Equals(Course? other) => other is not null && text == other.text;

        public override bool Equals(object? obj) => Equals(obj as Course);

        public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => text;
    }
}
