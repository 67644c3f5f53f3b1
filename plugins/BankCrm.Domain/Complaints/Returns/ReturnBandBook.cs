using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>The bands of one regime, which hold every duration once.</summary>
public sealed class ReturnBandBook
{
    private ReturnBandBook(IReadOnlyList<ReturnBand> bands) => Bands = bands;

    /// <summary>In their order.</summary>
    public IReadOnlyList<ReturnBand> Bands { get; }

    /// <summary>Takes the bands of a regime.</summary>
    /// <exception cref="ViolationException">RET-003, RET-004.</exception>
    public static ReturnBandBook Of(string regimeCode, IEnumerable<ReturnBand> all)
    {
        List<ReturnBand> bands = all.Where(band => band.RegimeCode == regimeCode).OrderBy(band => band.Order).ThenBy(band => band.Code, System.StringComparer.Ordinal).ToList();
        if (bands.Count == 0)
        {
            throw new ViolationException(new Violation(ReturnCodes.BandsMissing, regimeCode));
        }

        // What holds a duration changes only right after a bound, so these and the first day stand for all.
        IEnumerable<int> turns = bands.SelectMany(band => new[] { band.FromDays, band.ToDays }).OfType<int>().SelectMany(bound => new[] { bound, bound + 1 }).Concat(new[] { 0 });
        foreach (int days in turns.Where(days => days >= 0).Distinct().OrderBy(days => days))
        {
            if (bands.Count(band => band.Holds(days)) != 1)
            {
                throw new ViolationException(new Violation(ReturnCodes.BandsDoNotFit, regimeCode, days));
            }
        }

        return new ReturnBandBook(bands);
    }

    /// <summary>The band of a duration; one that is less than a day is in the first.</summary>
    public ReturnBand BandOf(int days) => Bands.First(band => band.Holds(days < 0 ? 0 : days));
}
