using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Causes;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>The store of root causes on Dataverse. Complaints are read once for all causes, page by page.</summary>
public sealed class DataverseRootCauseStore : IRootCauseStore
{
    private const string Regime = "regime";

    private readonly IOrganizationService service;
    private readonly IRowWriter writer;
    private readonly TimeZoneInfo zone;

    /// <param name="service">Under the system's rights.</param>
    /// <param name="writer">How rows are written.</param>
    /// <param name="timeZone">The bank's time zone as the complaint policy in force names it; null or empty is UTC.</param>
    public DataverseRootCauseStore(IOrganizationService service, IRowWriter writer, string? timeZone)
    {
        this.service = service;
        this.writer = writer;
        zone = timeZone is { Length: > 0 } name ? TimeZoneInfo.FindSystemTimeZoneById(name) : TimeZoneInfo.Utc;
    }

    public IReadOnlyList<CausedComplaint> ReadComplaints(Day from, Day to)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.RootCause, ComplaintTable.Category, ComplaintTable.ReceivedOn) };
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(ComplaintTable.RootCause, ConditionOperator.NotNull);

        // A day more on either side holds every time zone; the bank's own days decide.
        query.Criteria.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.GreaterEqual, from.AddDays(-1).ToDateTime());
        query.Criteria.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.LessThan, to.AddDays(2).ToDateTime());
        query.AddOrder(ComplaintTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(ReadComplaint).Where(complaint => complaint.ReceivedOn >= from && complaint.ReceivedOn <= to).ToList();
    }

    public IReadOnlyList<RootCauseCount> ReadCounts(Day fromPeriodEnd)
    {
        var query = new QueryExpression(RootCauseCountTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RootCauseCountTable.RootCause, RootCauseCountTable.PeriodEnd, RootCauseCountTable.Complaints, RootCauseCountTable.Trend),
        };
        query.Criteria.AddCondition(RootCauseCountTable.PeriodEnd, ConditionOperator.GreaterEqual, fromPeriodEnd.ToDateTime());
        query.AddOrder(RootCauseCountTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => new RootCauseCount
        {
            RootCauseId = row.Lookup(RootCauseCountTable.RootCause) ?? Guid.Empty,
            PeriodEnd = row.Day(RootCauseCountTable.PeriodEnd) ?? default,
            Complaints = row.GetAttributeValue<int>(RootCauseCountTable.Complaints),
            Trend = row.GetAttributeValue<decimal?>(RootCauseCountTable.Trend),
        }).ToList();
    }

    public IReadOnlyList<ImplementedChange> ReadImplementedChanges()
    {
        var query = new QueryExpression(ProcessChangeTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ProcessChangeTable.RootCause, ProcessChangeTable.ComplaintCategory, ProcessChangeTable.ImplementedOn, ProcessChangeTable.MeasuredOn),
        };
        query.Criteria.AddCondition(ProcessChangeTable.ChangeState, ConditionOperator.Equal, Choices.Of(ChangeState.Implemented).Value);
        query.Criteria.AddCondition(ProcessChangeTable.ImplementedOn, ConditionOperator.NotNull);
        query.AddOrder(ProcessChangeTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => new ImplementedChange
        {
            Id = row.Id,
            RootCauseId = row.Lookup(ProcessChangeTable.RootCause) ?? Guid.Empty,
            CategoryId = row.Lookup(ProcessChangeTable.ComplaintCategory),
            ImplementedOn = row.Day(ProcessChangeTable.ImplementedOn) ?? default,
            MeasuredOn = row.Day(ProcessChangeTable.MeasuredOn),
        }).ToList();
    }

    public IReadOnlyList<HoldingsBasis> ReadHoldings()
    {
        var query = new QueryExpression(ReturnBasisTable.LogicalName) { ColumnSet = new ColumnSet(ReturnBasisTable.From, ReturnBasisTable.To, ReturnBasisTable.Holdings) };
        query.Criteria.AddCondition(ReturnBasisTable.Holdings, ConditionOperator.GreaterThan, 0);
        query.Criteria.AddCondition(ReturnBasisTable.From, ConditionOperator.NotNull);
        query.Criteria.AddCondition(ReturnBasisTable.To, ConditionOperator.NotNull);
        LinkEntity regime = query.AddLink(ComplaintRegimeTable.LogicalName, ReturnBasisTable.ComplaintRegime, ComplaintRegimeTable.Id, JoinOperator.LeftOuter);
        regime.EntityAlias = Regime;
        regime.Columns = new ColumnSet(ComplaintRegimeTable.IsDefault);
        query.AddOrder(ReturnBasisTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => new HoldingsBasis
        {
            From = row.Day(ReturnBasisTable.From) ?? default,
            To = row.Day(ReturnBasisTable.To) ?? default,
            Holdings = row.GetAttributeValue<int>(ReturnBasisTable.Holdings),
            IsDefault = row.GetAttributeValue<AliasedValue>(Regime + "." + ComplaintRegimeTable.IsDefault)?.Value is true,
        }).ToList();
    }

    public void WriteCounts(IReadOnlyList<RootCauseCount> counts)
    {
        Dictionary<Guid, string> codes = ReadCodes();
        writer.Upsert(counts.Select(count => new Entity(RootCauseCountTable.LogicalName, count.Id)
        {
            [RootCauseCountTable.Name] = (codes.TryGetValue(count.RootCauseId, out string? code) ? code : string.Empty) + " " + count.PeriodEnd.ToString().Substring(0, "yyyy-MM".Length),
            [RootCauseCountTable.RootCause] = new EntityReference(RootCauseTable.LogicalName, count.RootCauseId),
            [RootCauseCountTable.PeriodEnd] = count.PeriodEnd.ToDateTime(),
            [RootCauseCountTable.Complaints] = count.Complaints,
            [RootCauseCountTable.Trend] = count.Trend,
        }).ToList());
    }

    public void WriteEffects(IReadOnlyList<ChangeEffect> effects) => writer.Update(effects.Select(effect => new Entity(ProcessChangeTable.LogicalName, effect.ChangeId)
    {
        [ProcessChangeTable.RateBefore] = effect.RateBefore,
        [ProcessChangeTable.RateAfter] = effect.RateAfter,
        [ProcessChangeTable.ComplaintsBefore] = effect.ComplaintsBefore,
        [ProcessChangeTable.ComplaintsAfter] = effect.ComplaintsAfter,
        [ProcessChangeTable.HoldingsBefore] = effect.HoldingsBefore,
        [ProcessChangeTable.HoldingsAfter] = effect.HoldingsAfter,
        [ProcessChangeTable.MeasuredOn] = effect.MeasuredOn.ToDateTime(),
    }).ToList());

    private CausedComplaint ReadComplaint(Entity row) => new()
    {
        RootCauseId = row.Lookup(ComplaintTable.RootCause) ?? Guid.Empty,
        CategoryId = row.Lookup(ComplaintTable.Category),
        ReceivedOn = Day.Of(row.GetAttributeValue<DateTime>(ComplaintTable.ReceivedOn), zone),
    };

    private Dictionary<Guid, string> ReadCodes()
    {
        var query = new QueryExpression(RootCauseTable.LogicalName) { ColumnSet = new ColumnSet(RootCauseTable.Code) };
        query.AddOrder(RootCauseTable.Id, OrderType.Ascending);
        return service.ReadAll(query).ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(RootCauseTable.Code) ?? string.Empty);
    }
}
