using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>The levels and limits that ship.</summary>
internal static class ShippedAwards
{
    public static IReadOnlyList<AwardLimit> Limits { get; } = ShippedRows.Of("bce_awardlimit").Select(ReadLimit).ToList();

    public static AwardLimitBook Book { get; } = new(ShippedRows.Of("bce_awardlevel").Select(ReadLevel), Limits);

    private static AwardLevel ReadLevel(IReadOnlyDictionary<string, string> row) => new()
    {
        Id = StableId.Of(row["bce_code"]),
        Code = row["bce_code"],
        Order = ShippedRows.Whole(row["bce_order"]),
        RoleName = row["bce_rolename"],
    };

    private static AwardLimit ReadLimit(IReadOnlyDictionary<string, string> row) => new()
    {
        Id = StableId.Of(row["bce_awardlevelid"] + row["bce_code"]),
        Code = row["bce_code"],
        LevelId = StableId.Of(row["bce_awardlevelid"]),
        Severity = ShippedRows.OptionalChoice<ComplaintSeverity>(row["bce_severity"]),
        IsVulnerable = row["bce_isvulnerable"] == "1",
        Most = row["bce_limit"].Length == 0 ? null : decimal.Parse(row["bce_limit"], CultureInfo.InvariantCulture),
    };
}
