using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Returns.Storage;

/// <summary>Returns on Dataverse: one request for each page of complaints, and one for each table beside them.</summary>
public sealed class DataverseReturnStore : IReturnStore
{
    private const string Calendar = "calendar";
    private const char RegimeSeparator = ',';

    /// <summary>Approved awards in the organisation's base currency.</summary>
    private const string CompensationInBase = ComplaintTable.Compensation + "_base";

    /// <summary>How far a time zone may lie from UTC; what is read for it too much, the counter leaves out.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    private readonly IOrganizationService service;
    private readonly int pageSize;
    private Dictionary<Guid, string>? categoryCodes;

    /// <summary>A store that reads with one service.</summary>
    /// <param name="service">Under whose rights.</param>
    /// <param name="pageSize">How many complaints one page holds.</param>
    public DataverseReturnStore(IOrganizationService service, int pageSize = RowReading.PageSize)
    {
        this.service = service;
        this.pageSize = pageSize;
    }

    private Dictionary<Guid, string> CategoryCodes => categoryCodes ??= ReturnNameRows.Rows(service).ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(ComplaintCategoryTable.Code));

    public ReturnRegime? ReadRegime(string code)
    {
        var query = new QueryExpression(ComplaintRegimeTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintRegimeTable.Code), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintRegimeTable.Code, ConditionOperator.Equal, code);
        LinkEntity calendar = query.AddLink(WorkCalendarTable.LogicalName, ComplaintRegimeTable.WorkCalendar, WorkCalendarTable.Id);
        calendar.EntityAlias = Calendar;
        calendar.Columns = new ColumnSet(WorkCalendarTable.TimeZone);
        Entity? row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (row is null)
        {
            return null;
        }

        string zone = row.GetAttributeValue<AliasedValue>(Calendar + "." + WorkCalendarTable.TimeZone)?.Value as string ?? string.Empty;
        string regimeCode = row.GetAttributeValue<string>(ComplaintRegimeTable.Code);
        return new ReturnRegime
        {
            Id = row.Id,
            Code = regimeCode,
            Zone = CalendarRules.FindTimeZone(zone) ?? throw new ViolationException(new Violation(CalendarCodes.TimeZoneUnknown, zone)),
            Bands = ReadBands(row.Id, regimeCode),
        };
    }

    public ReturnBasis ReadBasis(ReturnRegime regime, Day from, Day to)
    {
        var query = new QueryExpression(ReturnBasisTable.LogicalName) { ColumnSet = new ColumnSet(ReturnBasisTable.Outlets, ReturnBasisTable.PersonalCustomers), TopCount = 1 };
        query.Criteria.AddCondition(ReturnBasisTable.ComplaintRegime, ConditionOperator.Equal, regime.Id);
        query.Criteria.AddCondition(ReturnBasisTable.From, ConditionOperator.LessEqual, from.ToDateTime());
        query.Criteria.AddCondition(ReturnBasisTable.To, ConditionOperator.GreaterEqual, to.ToDateTime());
        query.AddOrder(ReturnBasisTable.From, OrderType.Descending);
        query.AddOrder(ReturnBasisTable.To, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities
            .Select(row => new ReturnBasis { Outlets = row.GetAttributeValue<int?>(ReturnBasisTable.Outlets), PersonalCustomers = row.GetAttributeValue<int?>(ReturnBasisTable.PersonalCustomers) })
            .FirstOrDefault() ?? new ReturnBasis();
    }

    public ReturnPage ReadComplaints(ReturnRegime regime, ReturnPeriod period, string? afterNumber)
    {
        List<Entity> rows = service.RetrieveMultiple(Query(regime, period, afterNumber)).Entities.ToList();
        return new ReturnPage
        {
            // "eu" is also within "neu": the list of codes decides, the query only narrows.
            Complaints = rows.Where(row => Regimes(row).Contains(regime.Code, StringComparer.Ordinal)).Select(Read).ToList(),
            Continuation = rows.Count < pageSize ? null : rows[rows.Count - 1].GetAttributeValue<string>(ComplaintTable.ComplaintNumber),
        };
    }

    private QueryExpression Query(ReturnRegime regime, ReturnPeriod period, string? afterNumber)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ComplaintTable.ComplaintNumber, ComplaintTable.Regimes, ComplaintTable.Category, ComplaintTable.ComplaintState, ComplaintTable.Outcome, ComplaintTable.ReceivedOn,
                ComplaintTable.ClosedOn, CompensationInBase),
            TopCount = pageSize,
        };
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(ComplaintTable.IsReportable, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(ComplaintTable.Regimes, ConditionOperator.Like, "%" + regime.Code + "%");
        query.Criteria.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.LessThan, period.To.AddDays(1).ToDateTime() + Margin);
        if (afterNumber is not null)
        {
            query.Criteria.AddCondition(ComplaintTable.ComplaintNumber, ConditionOperator.GreaterThan, afterNumber);
        }

        DateTime first = period.From.ToDateTime() - Margin;
        var concerned = new FilterExpression(LogicalOperator.Or);
        concerned.AddCondition(ComplaintTable.ReceivedOn, ConditionOperator.GreaterEqual, first);
        concerned.AddCondition(ComplaintTable.ClosedOn, ConditionOperator.GreaterEqual, first);
        concerned.AddCondition(ComplaintTable.ClosedOn, ConditionOperator.Null);
        concerned.AddCondition(
            ComplaintTable.ComplaintState,
            ConditionOperator.NotIn,
            new[] { ComplaintState.Closed, ComplaintState.FollowedUp, ComplaintState.Withdrawn }.Select(state => (object)Choices.Of(state).Value).ToArray());
        query.Criteria.AddFilter(concerned);
        query.AddOrder(ComplaintTable.ComplaintNumber, OrderType.Ascending);
        return query;
    }

    private ReportedComplaint Read(Entity row) => new()
    {
        CategoryCode = row.Lookup(ComplaintTable.Category) is { } id && CategoryCodes.TryGetValue(id, out string? code) ? code : null,
        State = Choices.Read<ComplaintState>(row, ComplaintTable.ComplaintState),
        Outcome = Choices.ReadOptional<ComplaintOutcome>(row, ComplaintTable.Outcome),
        ReceivedOn = row.GetAttributeValue<DateTime>(ComplaintTable.ReceivedOn),
        ClosedOn = row.GetAttributeValue<DateTime?>(ComplaintTable.ClosedOn),
        Compensation = row.Amount(CompensationInBase),
    };

    private static IEnumerable<string> Regimes(Entity row) => (row.GetAttributeValue<string>(ComplaintTable.Regimes) ?? string.Empty).Split(RegimeSeparator).Select(code => code.Trim());

    private List<ReturnBand> ReadBands(Guid regimeId, string regimeCode)
    {
        var query = new QueryExpression(ReturnBandTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ReturnBandTable.Code, ReturnBandTable.Name, ReturnBandTable.NameZh, ReturnBandTable.Order, ReturnBandTable.FromDays, ReturnBandTable.ToDays),
        };
        query.Criteria.AddCondition(ReturnBandTable.ComplaintRegime, ConditionOperator.Equal, regimeId);
        query.Criteria.AddCondition(ReturnBandTable.StateCode, ConditionOperator.Equal, 0);
        return service.RetrieveMultiple(query).Entities
            .Select(row => new ReturnBand
            {
                RegimeCode = regimeCode,
                Code = row.GetAttributeValue<string>(ReturnBandTable.Code) ?? string.Empty,
                Name = row.GetAttributeValue<string>(ReturnBandTable.Name) ?? string.Empty,
                NameZh = row.GetAttributeValue<string>(ReturnBandTable.NameZh) ?? string.Empty,
                Order = row.GetAttributeValue<int?>(ReturnBandTable.Order) ?? 0,
                FromDays = row.GetAttributeValue<int?>(ReturnBandTable.FromDays),
                ToDays = row.GetAttributeValue<int?>(ReturnBandTable.ToDays),
            })
            .ToList();
    }
}
