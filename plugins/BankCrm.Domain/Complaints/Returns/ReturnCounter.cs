using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>Counts complaints for a return, one by one; counters of parts of the register may be put together.</summary>
public sealed class ReturnCounter
{
    /// <summary>The key of what has no category; no code is empty.</summary>
    private const string NoCategory = "";

    private readonly string regimeCode;
    private readonly ReturnPeriod period;
    private readonly ReturnBandBook bands;
    private readonly SortedDictionary<string, CategoryCounts> categories = new(StringComparer.Ordinal);

    public ReturnCounter(string regimeCode, ReturnPeriod period, ReturnBandBook bands)
    {
        this.regimeCode = regimeCode;
        this.period = period;
        this.bands = bands;
    }

    /// <summary>Adds one complaint; one that has nothing to do with the period changes nothing.</summary>
    public void Add(ReportedComplaint complaint)
    {
        Day received = period.DayOf(complaint.ReceivedOn);
        if (received > period.To)
        {
            return;
        }

        Day? ended = complaint.EndedOn is { } instant ? period.DayOf(instant) : null;
        bool isReceived = period.Holds(received);
        bool isClosed = ended is { } day && period.Holds(day);
        bool isOutstanding = ended is null || ended > period.To;
        if (!isReceived && !isClosed && !isOutstanding)
        {
            return;
        }

        CategoryCounts counts = Of(complaint.CategoryCode ?? NoCategory);
        counts.Received += isReceived ? 1 : 0;
        counts.Outstanding += isOutstanding ? 1 : 0;
        if (isClosed)
        {
            counts.Add(complaint.Outcome, bands.BandOf(received.DaysUntil(ended!.Value)).Code, complaints: 1, complaint.Compensation ?? 0m);
        }
    }

    /// <summary>Adds what another counter of the same return has counted.</summary>
    public void Add(ReturnCounter other)
    {
        foreach (KeyValuePair<string, CategoryCounts> category in other.categories)
        {
            CategoryCounts counts = Of(category.Key);
            counts.Received += category.Value.Received;
            counts.Outstanding += category.Value.Outstanding;
            foreach (CellCounts cell in category.Value.Cells)
            {
                counts.Add(cell.Outcome, cell.BandCode, cell.Complaints, cell.Redress);
            }
        }
    }

    /// <summary>The return of what was added.</summary>
    public ComplaintReturn ToReturn(ReturnBasis basis) => new()
    {
        RegimeCode = regimeCode,
        Period = period,
        Basis = basis,
        Bands = bands.Bands,
        Categories = categories.Select(category => new ReturnCategory
        {
            CategoryCode = CodeOf(category.Key),
            Received = category.Value.Received,
            Closed = category.Value.Cells.Sum(cell => cell.Complaints),
            Outstanding = category.Value.Outstanding,
            Redress = category.Value.Cells.Sum(cell => cell.Redress),
        }).ToList(),
        Cells = categories.SelectMany(category => category.Value.Cells
            .Select(cell => new ReturnCell
            {
                CategoryCode = CodeOf(category.Key),
                Outcome = cell.Outcome,
                Band = bands.Bands.First(band => band.Code == cell.BandCode),
                Complaints = cell.Complaints,
                Redress = cell.Redress,
            })
            .OrderBy(cell => cell.Outcome)
            .ThenBy(cell => cell.Band.Order)
            .ThenBy(cell => cell.Band.Code, StringComparer.Ordinal)).ToList(),
    };

    private static string? CodeOf(string key) => key == NoCategory ? null : key;

    private CategoryCounts Of(string key)
    {
        if (!categories.TryGetValue(key, out CategoryCounts? counts))
        {
            categories[key] = counts = new CategoryCounts();
        }

        return counts;
    }

    private sealed class CategoryCounts
    {
        private readonly List<CellCounts> cells = new();

        public int Received { get; set; }

        public int Outstanding { get; set; }

        public IReadOnlyList<CellCounts> Cells => cells;

        public void Add(ComplaintOutcome? outcome, string bandCode, int complaints, decimal redress)
        {
            CellCounts? cell = cells.FirstOrDefault(other => other.Outcome == outcome && other.BandCode == bandCode);
            if (cell is null)
            {
                cells.Add(cell = new CellCounts(outcome, bandCode));
            }

            cell.Complaints += complaints;
            cell.Redress += redress;
        }
    }

    private sealed class CellCounts
    {
        public CellCounts(ComplaintOutcome? outcome, string bandCode)
        {
            Outcome = outcome;
            BandCode = bandCode;
        }

        public ComplaintOutcome? Outcome { get; }

        public string BandCode { get; }

        public int Complaints { get; set; }

        public decimal Redress { get; set; }
    }
}
